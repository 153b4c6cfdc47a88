package io.daicho.rebuild;

import java.time.Instant;

/**
 * What was asked for.
 *
 * @param actor who asked for it
 */
public record RebuildRequest(Cause cause, Basis basis, String actor, Instant at) {

    /** The actor of what the system starts by itself. */
    public static final String SYSTEM = "system";

    /** Why a rebuild was started. */
    public enum Cause {
        /** Somebody asked for it. */
        REQUEST,
        /** The code has a version that has no rows yet. */
        NEW_VERSION,
        /** Events that were left out can be handled, or are to be skipped. */
        DEAD_LETTERS
    }

    /** What the rows must be equal to before they answer. */
    public enum Basis {
        /** The rows that answer now; where they cannot be compared, a second evaluation of the log. */
        ROWS,
        /** A second evaluation of the log alone: for when the rows that answer are known to be wrong. */
        LOG
    }
}
