package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.projection.PositionedEvent;
import io.daicho.report.comparison.Comparison;
import io.daicho.report.comparison.RowChange;
import io.daicho.view.RandomLedger;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A comparison tells exactly what leads from one naive report to the other. */
class ComparisonOracleTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEarlierReportWithTheChangesIsTheLaterOne(long seed) throws IOException {
        var random = new Random(seed);
        List<PositionedEvent> log = RandomLedger.events(seed, 100);
        ReportsInMemory reports = ReportsInMemory.of(log, random);
        int from = random.nextInt(log.size() + 1);
        int to = random.nextInt(log.size() + 1);
        Parameters parameters = RandomParameters.of(random);
        for (Report report : reports.reports.all()) {
            var comparison =
                    Comparison.of(reports.table(report, parameters, from), reports.table(report, parameters, to));
            var before = unnumbered(NaiveReports.of(report.name(), log.subList(0, from), parameters));
            var after = unnumbered(NaiveReports.of(report.name(), log.subList(0, to), parameters));

            assertThat(changed(before, comparison)).isEqualTo(after);
            assertThat(comparison.changes()).doesNotHaveDuplicates().allSatisfy(change -> {
                if (change instanceof RowChange.Changed row) {
                    assertThat(row.cells())
                            .isNotEmpty()
                            .allMatch(cell -> !cell.from().equals(cell.to()));
                }
            });
        }
    }

    private static Map<String, Map<String, Object>> unnumbered(Map<String, Map<String, Object>> report) {
        var rows = new TreeMap<String, Map<String, Object>>();
        report.forEach((key, cells) -> {
            var kept = new LinkedHashMap<>(cells);
            kept.remove("no");
            rows.put(key, kept);
        });
        return rows;
    }

    /** Each change is checked against the earlier report and made in it. */
    private static Map<String, Map<String, Object>> changed(
            Map<String, Map<String, Object>> before, Comparison comparison) {
        var rows = new TreeMap<>(before);
        for (RowChange change : comparison.changes()) {
            switch (change) {
                case RowChange.Added added ->
                    assertThat(rows.put(added.key(), cells(added.row(), comparison)))
                            .isNull();
                case RowChange.Removed removed ->
                    assertThat(rows.remove(removed.key())).isEqualTo(cells(removed.row(), comparison));
                case RowChange.Changed row -> {
                    var cells = new LinkedHashMap<>(rows.getOrDefault(row.key(), Map.of()));
                    row.cells()
                            .forEach(cell -> assertThat(cells.put(cell.column().id(), ReportsInMemory.plain(cell.to())))
                                    .isEqualTo(ReportsInMemory.plain(cell.from())));
                    rows.put(row.key(), cells);
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> cells(Row row, Comparison comparison) {
        var cells = new LinkedHashMap<String, Object>();
        for (int i = 0; i < comparison.columns().size(); i++) {
            cells.put(
                    comparison.columns().get(i).id(),
                    ReportsInMemory.plain(row.values().get(i)));
        }
        cells.remove("no");
        return cells;
    }
}
