package io.daicho.commandside;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a command is decided again after others came first, and how long it waits in between.
 *
 * @param attempts at most, the first included
 * @param first longest wait after the first attempt; it doubles with each further one
 * @param longest longest wait of all
 */
record Backoff(int attempts, Duration first, Duration longest) {

    static final Backoff DEFAULT = new Backoff(10, Duration.ofMillis(5), Duration.ofMillis(320));

    /** A wait between nothing and the bound, at random, so that writers who met once do not meet again. */
    Duration afterAttempt(int attempt, RandomGenerator random) {
        long bound = Math.min(longest.toNanos(), first.toNanos() << Math.min(attempt - 1, 20));
        return Duration.ofNanos(random.nextLong(bound + 1));
    }
}
