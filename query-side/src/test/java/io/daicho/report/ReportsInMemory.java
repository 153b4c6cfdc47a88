package io.daicho.report;

import io.daicho.events.Provenance;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.ProjectionHarness;
import io.daicho.report.explanation.Explanations;
import io.daicho.report.explanation.LedgerEvents;
import io.daicho.report.explanation.LoggedEvent;
import io.daicho.view.city.CityProjection;
import io.daicho.view.city.CityQueries;
import io.daicho.view.department.DepartmentProjection;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.measure.MeasureProjection;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.year.YearProjection;
import io.daicho.view.year.YearQueries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Reports of a log in memory, from projections run over their own stored bytes. */
final class ReportsInMemory {

    static final int MOST_ROWS = 10_000;

    final List<PositionedEvent> log;
    final Reports reports;
    final Explanations explanations;

    private ReportsInMemory(List<PositionedEvent> log, Reports reports, Explanations explanations) {
        this.log = log;
        this.reports = reports;
        this.explanations = explanations;
    }

    static ReportsInMemory of(List<PositionedEvent> log, Random batches) {
        return of(log, batches, MOST_ROWS);
    }

    static ReportsInMemory of(List<PositionedEvent> log, Random batches, int mostRows) {
        var measures =
                new MeasureQueries(run(new MeasureProjection(), log, batches).readModel());
        var departments = new DepartmentQueries(
                run(new DepartmentProjection(), log, batches).readModel());
        var cities = new CityQueries(run(new CityProjection(), log, batches).readModel());
        var years = new YearQueries(run(new YearProjection(), log, batches).readModel());
        return new ReportsInMemory(
                log,
                new Reports(measures, departments, cities, years, mostRows),
                new Explanations(measures, departments, cities, new ListedEvents(log), 10_000));
    }

    private static ProjectionHarness run(Projection projection, List<PositionedEvent> log, Random batches) {
        var harness = new ProjectionHarness(projection);
        harness.apply(log, batches);
        return harness;
    }

    Table table(Report report, Parameters parameters, long position) {
        return reports.table(
                report,
                parameters,
                position,
                position == 0 ? null : log.get((int) position - 1).at());
    }

    /** Rows by key, in order; cells by column, in order. */
    static Map<String, Map<String, Object>> cells(Table table) {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        forEach(table, row -> {
            var cells = new LinkedHashMap<String, Object>();
            for (int i = 0; i < table.columns().size(); i++) {
                cells.put(table.columns().get(i).id(), plain(row.values().get(i)));
            }
            rows.put(row.key(), cells);
        });
        return rows;
    }

    static Object plain(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Count count -> count.count();
        };
    }

    static void forEach(Table table, Rows.Sink sink) {
        try {
            table.rows().forEach(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record ListedEvents(List<PositionedEvent> log) implements LedgerEvents {

        @Override
        public List<LoggedEvent> ofStream(String stream, long position) {
            return upTo(position, Integer.MAX_VALUE).stream()
                    .filter(event -> event.place().stream().equals(stream))
                    .toList();
        }

        @Override
        public List<LoggedEvent> upTo(long position, int limit) {
            return log.subList(0, (int) position).stream()
                    .map(place -> new LoggedEvent(
                            place,
                            place.event().getClass().getSimpleName(),
                            "command-" + place.position(),
                            new Provenance("tester", null, null)))
                    .toList();
        }
    }
}
