package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.FiscalYear;
import io.daicho.projection.PositionedEvent;
import io.daicho.view.RandomLedger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random logs, random positions, random parameters: every report says what a naive fold of the log's prefix says. */
class ReportsOracleTest {

    private static final int EVENTS = 150;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyReportAtAnyPositionIsThatOfANaiveFold(long seed) {
        var random = new Random(seed);
        List<PositionedEvent> log = RandomLedger.events(seed, EVENTS);
        ReportsInMemory reports = ReportsInMemory.of(log, random);
        for (int i = 0; i < 3; i++) {
            int position = i == 0 ? log.size() : random.nextInt(log.size() + 1);
            Parameters parameters = RandomParameters.of(random);
            for (Report report : reports.reports.all()) {
                Table table = reports.table(report, parameters, position);
                var expected = NaiveReports.of(report.name(), log.subList(0, position), parameters);

                assertThat(ReportsInMemory.cells(table).toString())
                        .as("%s of %s at %d", report.name(), parameters, position)
                        .isEqualTo(expected.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theKnownYearsAreThoseOfWhichTheLogSaysAnything(long seed) {
        List<PositionedEvent> log = RandomLedger.events(seed, 40);
        var reports = ReportsInMemory.of(log, new Random(seed));
        var fold = NaiveFold.of(log);

        assertThat(reports.reports.knownYears(log.size()))
                .allSatisfy(year -> assertThat(fold.measures.values())
                        .anyMatch(
                                one -> one.results.containsKey(year.value()) || one.impacts.containsKey(year.value())));
        fold.measures.values().forEach(one -> {
            assertThat(reports.reports.knownYears(log.size()))
                    .containsAll(
                            one.results.keySet().stream().map(FiscalYear::new).toList());
            assertThat(reports.reports.knownYears(log.size()))
                    .containsAll(
                            one.impacts.keySet().stream().map(FiscalYear::new).toList());
        });
    }
}
