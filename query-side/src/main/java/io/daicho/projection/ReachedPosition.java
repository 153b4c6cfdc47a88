package io.daicho.projection;

import java.time.Instant;

/**
 * How far a projection has come: every event up to the position is in its rows.
 *
 * @param position 0 before the first event
 * @param at time of the event at the position; the epoch before the first
 */
public record ReachedPosition(long position, Instant at) {

    static final ReachedPosition NONE = new ReachedPosition(0, Instant.EPOCH);
}
