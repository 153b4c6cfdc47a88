package io.daicho.rebuild;

import java.time.Duration;

/**
 * How rebuilds are worked off.
 *
 * @param lease how long a node holds a rebuild without a sign of life; another takes it over then
 * @param poll how often a node looks for rebuilds to take over
 * @param gather how long it waits, when there is one, for others that can share its reading of the log
 * @param checkpoint how often what has been built is made to survive a crash, at least
 * @param maxAttempts how often a rebuild is begun before it is given up
 */
public record RebuildSettings(Duration lease, Duration poll, Duration gather, Duration checkpoint, int maxAttempts) {

    public static final RebuildSettings DEFAULT = new RebuildSettings(
            Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(5), 5);
}
