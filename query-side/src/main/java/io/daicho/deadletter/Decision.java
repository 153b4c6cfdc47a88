package io.daicho.deadletter;

import java.time.Instant;

/**
 * What somebody decided about an event that a projection could not handle.
 *
 * @param version of the code; another version tries the event again
 * @param position of the event
 * @param number of the decision about this event, from 1: the last one counts
 * @param actor who decided
 * @param reason why, empty where none was asked for
 * @param outcome what came of it
 */
public record Decision(
        String projection,
        int version,
        long position,
        int number,
        Kind kind,
        String actor,
        String reason,
        Instant at,
        String outcome) {

    /** What can be decided. */
    public enum Kind {
        /** It was tried and can be handled now: it is to be. */
        RETRY,
        /** It was tried and still cannot be handled: all stays as it is. */
        RETRY_IN_VAIN,
        /** The projection does without it. */
        SKIP;

        /** Whether rows are to be built anew for it. */
        boolean takesEffect() {
            return this != RETRY_IN_VAIN;
        }
    }
}
