package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.projection.PositionedEvent;
import io.daicho.report.format.Format;
import io.daicho.view.RandomLedger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same report at the same position has the same bytes, whatever came after and however its rows were built. */
class SameBytesTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void laterEventsAndARebuildLeaveEveryByteAsItIs(long seed) {
        var random = new Random(seed);
        List<PositionedEvent> log = RandomLedger.events(seed, 120);
        int position = random.nextInt(80);
        ReportsInMemory then = ReportsInMemory.of(log.subList(0, 80), new Random(1));
        ReportsInMemory later = ReportsInMemory.of(log, new Random(2));
        Parameters parameters = RandomParameters.of(random);
        for (Report report : then.reports.all()) {
            for (Format format : Format.values()) {
                byte[] before = WrittenReports.bytes(then.table(report, parameters, position), format, true);
                Report again = later.reports.named(report.name()).orElseThrow();

                assertThat(WrittenReports.bytes(later.table(again, parameters, position), format, true))
                        .as("%s as %s", report.name(), format)
                        .isEqualTo(before);
            }
        }
    }
}
