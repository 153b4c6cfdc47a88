package io.daicho.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.view.RandomLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Times become positions: on a real log whose commits share milliseconds. */
class LedgerMomentsIT {

    private static final Instant START = Instant.parse("2022-12-31T14:59:58.000Z");
    private static final List<PositionedEvent> EVENTS = RandomLedger.events(3, 130);

    private final SetClock clock = new SetClock(START);
    private final MongoEventLog log = MongoEventLog.open(
            TestMongo.freshDatabase(), clock, new LogSettings("test", Duration.ofSeconds(20), Duration.ofMillis(20)));
    private final LogWriter writer = new LogWriter(log, LedgerCatalogue.create());
    private final List<Duration> pauses = new ArrayList<>();
    private int written;
    private Runnable meanwhile = () -> {};
    private final LedgerMoments moments = new LedgerMoments(log, clock, Duration.ofSeconds(1), pause -> {
        pauses.add(pause);
        meanwhile.run();
        return true;
    });

    @AfterEach
    void close() {
        log.close();
    }

    private void writeAt(Instant at) {
        clock.set(at);
        writer.write(List.of(EVENTS.get(written)));
        written++;
    }

    private OptionalLong asOf(Instant last) {
        return moments.position(new AsOf.Time(last));
    }

    @Test
    void aTimeIsThePositionOfTheLastCommitUntilThenHoweverManyShareIt() {
        var random = new Random(4);
        var times = new ArrayList<Instant>();
        Instant at = START;
        for (int i = 0; i < 120; i++) {
            at = at.plusMillis(random.nextInt(3) == 0 ? random.nextInt(5) : 0);
            times.add(at);
            writeAt(at);
        }
        clock.set(at.plusSeconds(60));

        for (Instant asked = START.minusMillis(2); asked.isBefore(at.plusMillis(3)); asked = asked.plusMillis(1)) {
            Instant last = asked;
            assertThat(asOf(asked))
                    .hasValue(times.stream().filter(time -> !time.isAfter(last)).count());
        }
        assertThat(pauses).isEmpty();
        for (int position = 1; position <= 120; position++) {
            assertThat(moments.timeOf(position)).isEqualTo(times.get(position - 1));
        }
    }

    @Test
    void aTimeJustOverIsWaitedForAndWhatStillEntersTheLogBelongsToIt() {
        writeAt(START);
        meanwhile = () -> writeAt(START);

        assertThat(asOf(START)).hasValue(2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aTimeIsNotWaitedForOnceALaterCommitClosesIt() {
        writeAt(START);
        writeAt(START.plusMillis(1));

        assertThat(asOf(START)).hasValue(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void onlyTheRestOfTheSettlingTimeIsWaited() {
        writeAt(START);
        clock.set(START.plusMillis(700));

        assertThat(asOf(START)).hasValue(1);
        assertThat(pauses).containsExactly(Duration.ofMillis(300));
    }

    @Test
    void aTimeNotOverIsRefusedNamingTheNewest() {
        writeAt(START);
        clock.set(START.plusSeconds(5));

        assertThatExceptionOfType(NotYetPast.class)
                .isThrownBy(() -> asOf(START.plusSeconds(5).plusMillis(1)))
                .withMessageContaining("2022-12-31T15:00:03Z")
                .withMessageContaining("2022-12-31");
        assertThatExceptionOfType(NotYetPast.class)
                .isThrownBy(() -> moments.position(new AsOf.Position(2)))
                .withMessageContaining("newest position is 1");
    }

    @Test
    void whereTheLogsTimeIsAheadOfTheClockItsNewestMillisecondIsNotOver() {
        writeAt(START.plusSeconds(30));
        clock.set(START);

        assertThatExceptionOfType(NotYetPast.class).isThrownBy(() -> asOf(START.plusSeconds(30)));
        assertThat(asOf(START.plusSeconds(29))).hasValue(0);
    }

    @Test
    void aPreferredTimeNotOverIsTheNewest() {
        writeAt(START);

        assertThat(moments.position(new AsOf.Preferred(START.plusSeconds(1)))).isEmpty();
        assertThat(moments.position(new AsOf.Preferred(START.minusMillis(1)))).hasValue(0);
    }

    @Test
    void anEmptyLogHasPositionZeroAtEveryTime() {
        assertThat(asOf(START.minusSeconds(10))).hasValue(0);
        assertThat(moments.position(new AsOf.Position(0))).hasValue(0);
        assertThat(moments.timeOf(0)).isEqualTo(Instant.EPOCH);
        assertThat(moments.position(new AsOf.Newest())).isEmpty();
    }
}
