package io.daicho.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An audit that was started.
 *
 * @param id a UUID
 * @param node the process that runs it
 * @param endedAt null while it runs, and where the process that ran it ended before it did
 * @param result how far it has come; how it ended, once it has
 * @param failure why it could not be carried out, null where it could
 */
public record Audit(
        String id,
        String node,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        AuditResult result,
        @Nullable String failure) {

    /** How it stands. */
    public enum State {
        RUNNING,
        /** Nothing is wrong. */
        SOUND,
        /** Something is; the result says what. */
        FOUND,
        /** It could not be carried out. */
        FAILED,
        /** The process that ran it ended, or was told to. */
        INTERRUPTED
    }

    /** The part that has been checked, from 0 to 1. */
    public double share() {
        return result.total() == 0
                ? state == State.RUNNING ? 0 : 1
                : Math.floor(10_000.0 * result.checked() / result.total()) / 10_000;
    }
}
