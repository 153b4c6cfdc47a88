package io.daicho.projection;

import java.time.Instant;

/**
 * How far a projection has come: every event up to the position is in its rows, save those it had to leave out.
 *
 * @param position 0 before the first event
 * @param at time of the event at the position; the epoch before the first
 * @param leftOutFrom position of the first event that is not in the rows, because it could not be handled or was skipped;
 *     0 if all are
 */
public record ReachedPosition(long position, Instant at, long leftOutFrom) {

    static final ReachedPosition NONE = new ReachedPosition(0, Instant.EPOCH);

    public ReachedPosition(long position, Instant at) {
        this(position, at, 0);
    }

    /** How far both projections have come. */
    public ReachedPosition and(ReachedPosition other) {
        ReachedPosition nearer = position <= other.position ? this : other;
        long first = leftOutFrom == 0 || other.leftOutFrom == 0
                ? leftOutFrom + other.leftOutFrom
                : Math.min(leftOutFrom, other.leftOutFrom);
        return new ReachedPosition(nearer.position, nearer.at, first);
    }

    /** Whether the rows as of a position have all events up to it. */
    public boolean isCompleteAt(long asOf) {
        return leftOutFrom == 0 || asOf < leftOutFrom;
    }
}
