package io.daicho.projection;

import java.time.Duration;

/**
 * How the rows of projections are kept.
 *
 * @param refresh how often a node looks which generation answers
 * @param grace how long a generation that answers no longer is kept for those who still read it
 * @param retireAfter how long the rows of an older version are kept when no process of that version is seen any more
 * @param mostDeadLetters how many events a generation may leave out before its projection stops instead
 * @param claimTimeout how long the claim of a node that gives no sign of life keeps others from taking a projection over
 */
public record ProjectionSettings(
        Duration refresh, Duration grace, Duration retireAfter, int mostDeadLetters, Duration claimTimeout) {

    public static final ProjectionSettings DEFAULT = new ProjectionSettings(
            Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofDays(1), 1_000, Duration.ofSeconds(10));
}
