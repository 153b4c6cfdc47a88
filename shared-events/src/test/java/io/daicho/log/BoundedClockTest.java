package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundedClockTest {

    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final Duration MOST = Duration.ofMinutes(1);

    private final Hands hands = new Hands();
    private final BoundedClock clock = new BoundedClock(hands, MOST, hands::server, hands::nanos);

    @Test
    void aClockWithinTheBoundIsBelieved() {
        hands.nodeSteps(Duration.ofSeconds(59));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(59));
        assertThat(clock.ahead()).contains(Duration.ofSeconds(59));
    }

    @Test
    void aClockAheadOfTheServersByMoreThanTheBoundIsNot() {
        hands.nodeSteps(Duration.ofSeconds(61));

        assertThatThrownBy(clock::instant)
                .isInstanceOf(ClockAhead.class)
                .hasMessageContaining("PT1M1S")
                .hasMessageContaining("PT1M");
    }

    @Test
    void aClockThatIsBehindDoesNoHarm() {
        hands.nodeSteps(Duration.ofDays(-3));

        assertThat(clock.instant()).isEqualTo(START.minus(Duration.ofDays(3)));
    }

    @Test
    void aStepAheadIsNoticedAtOnceWithoutWaitingForTheNextMinute() {
        clock.instant();
        hands.pass(Duration.ofSeconds(1));
        hands.nodeSteps(Duration.ofHours(1));

        assertThatThrownBy(clock::instant).isInstanceOf(ClockAhead.class);
    }

    @Test
    void aClockSetRightIsBelievedAgain() {
        hands.nodeSteps(Duration.ofHours(1));
        assertThatThrownBy(clock::instant).isInstanceOf(ClockAhead.class);

        hands.nodeSteps(Duration.ofHours(-1));

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void theServerIsAskedOnceAMinute() {
        for (int second = 0; second < 150; second++) {
            clock.instant();
            hands.pass(Duration.ofSeconds(1));
        }

        assertThat(hands.asked).isEqualTo(3);
    }

    @Test
    void aMachineThatSleptIsNotTakenForAFastClock() {
        clock.instant();
        // the time of day went on while the machine's own count stood still
        hands.pass(Duration.ZERO);
        hands.serverSteps(Duration.ofHours(8));
        hands.nodeSteps(Duration.ofHours(8));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(8)));
    }

    @Test
    void whatTheRequestTookCountsInTheNodesFavour() {
        hands.requestTakes = Duration.ofSeconds(5);
        hands.nodeSteps(Duration.ofSeconds(63));

        assertThat(clock.ahead()).contains(Duration.ofSeconds(58));
    }

    @Test
    void aServerThatIsAwayForAWhileIsReckonedFromItsLastTime() {
        clock.instant();
        hands.failure = new MongoException("away");
        hands.pass(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        hands.nodeSteps(Duration.ofMinutes(2));
        assertThatThrownBy(clock::instant).isInstanceOf(ClockAhead.class);
    }

    @Test
    void aServerNeverHeardIsSaidToBeAway() {
        hands.failure = new MongoException("away");

        assertThatThrownBy(clock::instant).isSameAs(hands.failure);
    }

    /** The hands of the node's clock, of the server's and of the machine's own count. */
    private static final class Hands extends Clock {

        private Instant node = START;
        private Instant server = START;
        private long nanos = -5;
        private int asked;
        private Duration requestTakes = Duration.ZERO;
        private @Nullable MongoException failure;

        void pass(Duration time) {
            node = node.plus(time);
            server = server.plus(time);
            nanos += time.toNanos();
        }

        void nodeSteps(Duration step) {
            node = node.plus(step);
        }

        void serverSteps(Duration step) {
            server = server.plus(step);
        }

        Optional<Instant> server() {
            asked++;
            if (failure != null) {
                throw failure;
            }
            Instant told = server;
            pass(requestTakes);
            return Optional.of(told);
        }

        long nanos() {
            return nanos;
        }

        @Override
        public Instant instant() {
            return node;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
