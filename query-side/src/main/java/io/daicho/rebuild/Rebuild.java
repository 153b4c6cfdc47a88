package io.daicho.rebuild;

import io.daicho.projection.Generation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The building of a generation of a projection's rows beside the one that answers. Its id is the generation's name.
 *
 * @param generation what is built
 * @param replaces number of the generation that answered when it was started, 0 if there was none
 * @param attempts how often it was begun: more than once after a crash
 * @param skipped positions of events that somebody decided to do without
 * @param certificates what was compared before the rows were to answer
 * @param problem why it ended without them, or null
 */
public record Rebuild(
        Generation generation,
        int replaces,
        RebuildRequest request,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempts,
        RebuildProgress progress,
        List<Long> skipped,
        List<Comparison> certificates,
        @Nullable String problem) {

    /** Where a rebuild stands. */
    public enum State {
        /** Waits for a node to begin. */
        QUEUED,
        /** Reads the log and writes rows. */
        READING,
        /** Compares what it has written. */
        CERTIFYING,
        /** Lets its rows answer; it can no longer be cancelled. */
        SWAPPING,
        /** Its rows answer, or have answered until others took their place. */
        COMPLETED,
        /** The rows did not pass the comparison, so they never answered. */
        REFUSED,
        /** Somebody cancelled it. */
        CANCELLED,
        /** It was given up. */
        FAILED;

        /** Whether nothing happens any more. */
        public boolean isEnd() {
            return switch (this) {
                case QUEUED, READING, CERTIFYING, SWAPPING -> false;
                case COMPLETED, REFUSED, CANCELLED, FAILED -> true;
            };
        }
    }

    public Rebuild {
        skipped = List.copyOf(skipped);
        certificates = List.copyOf(certificates);
    }

    static Rebuild queued(Generation generation, int replaces, RebuildRequest request, List<Long> skipped) {
        return new Rebuild(
                generation,
                replaces,
                request,
                State.QUEUED,
                null,
                null,
                0,
                RebuildProgress.NONE,
                skipped,
                List.of(),
                null);
    }

    public String id() {
        return generation.storageName();
    }

    /** Taken in hand; one that died while its rows were about to answer is looked at as such. */
    Rebuild begun(Instant now) {
        return new Rebuild(
                generation,
                replaces,
                request,
                state == State.SWAPPING ? State.SWAPPING : State.READING,
                startedAt == null ? now : startedAt,
                null,
                attempts + 1,
                progress,
                skipped,
                List.of(),
                null);
    }

    /** Back to the beginning, with other events to skip. */
    Rebuild again(List<Long> others) {
        return queued(generation, replaces, request, others);
    }

    Rebuild at(State reached, RebuildProgress how) {
        return new Rebuild(
                generation,
                replaces,
                request,
                reached,
                startedAt,
                finishedAt,
                attempts,
                how,
                skipped,
                certificates,
                problem);
    }

    Rebuild certified(List<Comparison> comparisons) {
        return new Rebuild(
                generation,
                replaces,
                request,
                state,
                startedAt,
                finishedAt,
                attempts,
                progress,
                skipped,
                comparisons,
                problem);
    }

    Rebuild ended(State how, Instant now, @Nullable String why) {
        return new Rebuild(
                generation, replaces, request, how, startedAt, now, attempts, progress, skipped, certificates, why);
    }
}
