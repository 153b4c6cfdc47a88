package io.daicho.rebuild.web;

import io.daicho.projection.Generation;
import io.daicho.projection.ProjectionStatus;
import io.daicho.rebuild.Rebuild;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A projection as it is told.
 *
 * @param version of the code
 * @param state whether its rows answer
 * @param servingVersion version of the rows that answer, null if none can
 * @param servingGeneration number of the rows that answer, null if none can
 * @param position how far they have come
 * @param at time of the event at that position
 * @param head newest position of the log
 * @param leftOutFrom position of the first event that they lack, because it could not be handled or was skipped; 0 if none
 * @param rebuild the one that has not ended, or null
 */
record ProjectionAnswer(
        String name,
        int version,
        State state,
        @Nullable Integer servingVersion,
        @Nullable Integer servingGeneration,
        long position,
        Instant at,
        long head,
        long leftOutFrom,
        @Nullable RebuildAnswer rebuild) {

    enum State {
        /** Rows of the code's version answer. */
        CURRENT,
        /** Rows of an older version answer while those of the code's version are built. */
        OLDER,
        /** No rows answer until those of the code's version are built. */
        NOT_BUILT
    }

    static ProjectionAnswer of(ProjectionStatus status, long head, Optional<Rebuild> rebuild) {
        @Nullable Generation serving = status.serving();
        return new ProjectionAnswer(
                status.name(),
                status.version(),
                serving == null ? State.NOT_BUILT : status.isCurrent() ? State.CURRENT : State.OLDER,
                serving == null ? null : serving.version(),
                serving == null ? null : serving.number(),
                status.reached().position(),
                status.reached().at(),
                head,
                status.reached().leftOutFrom(),
                rebuild.map(RebuildAnswer::of).orElse(null));
    }
}
