package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    /** Always the largest number that is asked for. */
    private static final RandomGenerator LONGEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    private final Backoff backoff = new Backoff(9, Duration.ofMillis(5), Duration.ofMillis(30));

    @Test
    void theLongestWaitDoublesUpToALimit() {
        assertThat(backoff.afterAttempt(1, LONGEST)).isEqualTo(Duration.ofMillis(5));
        assertThat(backoff.afterAttempt(2, LONGEST)).isEqualTo(Duration.ofMillis(10));
        assertThat(backoff.afterAttempt(3, LONGEST)).isEqualTo(Duration.ofMillis(20));
        assertThat(backoff.afterAttempt(4, LONGEST)).isEqualTo(Duration.ofMillis(30));
        assertThat(backoff.afterAttempt(1_000, LONGEST)).isEqualTo(Duration.ofMillis(30));
    }
}
