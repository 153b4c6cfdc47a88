package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.projection.PositionedEvent;
import io.daicho.report.explanation.LoggedEvent;
import io.daicho.view.RandomLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every figure of small reports: the events given alone reproduce it, and without any one of them it is another. */
class ExplanationsOracleTest {

    private static final int MOST_EVENTS = 60;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEventsOfAFigureReproduceItAndNoneOfThemCanBeLeftAway(long seed) {
        var random = new Random(seed);
        List<PositionedEvent> log = RandomLedger.events(seed, 5 + random.nextInt(MOST_EVENTS));
        ReportsInMemory reports = ReportsInMemory.of(log, random);
        int position = 1 + random.nextInt(log.size());
        Parameters parameters = RandomParameters.of(random);
        for (Report report : reports.reports.all()) {
            Table table = reports.table(report, parameters, position);
            ReportsInMemory.forEach(table, row -> {
                for (Figure figure : Figure.of(row, report, table)) {
                    List<PositionedEvent> events =
                            reports.explanations.explain(figure.source(), figure.value(), position).stream()
                                    .map(LoggedEvent::place)
                                    .toList();
                    assertExplains(report, parameters, figure, events, position);
                }
            });
        }
    }

    private static void assertExplains(
            Report report, Parameters parameters, Figure figure, List<PositionedEvent> events, long position) {
        Object value = ReportsInMemory.plain(figure.value());
        assertThat(events)
                .isSortedAccordingTo((left, right) -> Long.compare(left.position(), right.position()))
                .allMatch(event -> event.position() <= position);
        assertThat(naive(report, parameters, figure, events))
                .as("%s alone for %s", events, figure)
                .isEqualTo(value);
        for (PositionedEvent left : events) {
            var rest = new ArrayList<>(events);
            rest.remove(left);
            assertThat(naive(report, parameters, figure, rest))
                    .as("without %s for %s", left, figure)
                    .isNotEqualTo(value);
        }
    }

    private static Object naive(Report report, Parameters parameters, Figure figure, List<PositionedEvent> events) {
        Object absent = figure.column().kind() == Column.Kind.TEXT ? "" : 0L;
        return NaiveReports.of(report.name(), events, parameters)
                .getOrDefault(figure.row().key(), Map.of())
                .getOrDefault(figure.column().id(), absent);
    }
}
