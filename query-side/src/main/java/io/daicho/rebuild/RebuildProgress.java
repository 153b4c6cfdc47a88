package io.daicho.rebuild;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a rebuild has come.
 *
 * @param position of the last event handled
 * @param target position at which it will have caught up, as far as is known
 * @param eventsPerSecond lately
 * @param compared versions of rows compared so far
 * @param toCompare about how many there are to compare, 0 before that begins
 */
public record RebuildProgress(long position, long target, double eventsPerSecond, long compared, long toCompare) {

    static final RebuildProgress NONE = new RebuildProgress(0, 0, 0, 0, 0);

    /** How long the reading will go on at this rate; empty where there is no telling. */
    public Optional<Duration> timeLeft() {
        return eventsPerSecond <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (Math.max(0, target - position) / eventsPerSecond * 1000)));
    }

    RebuildProgress comparing(long done, long all) {
        return new RebuildProgress(position, target, eventsPerSecond, done, all);
    }
}
