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

    /** Whether the rows as of a position have all events up to it. */
    public boolean isCompleteAt(long asOf) {
        return leftOutFrom == 0 || asOf < leftOutFrom;
    }
}
