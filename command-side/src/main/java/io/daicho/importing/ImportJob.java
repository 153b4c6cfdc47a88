package io.daicho.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param document name of the file as sent, the source that provenance names
 * @param sha256 of the file's bytes, hex
 * @param bytes size of the file
 * @param format what the file turned out to be, e.g. {@code CSV, UTF-8}
 * @param dryRun everything is evaluated, nothing emitted
 * @param actor who asked for it
 * @param total data rows of the file
 * @param startedAt when its rows were begun, or null
 * @param startPosition last position in the log before its first command
 * @param attempts how often it was begun: more than once after a crash
 * @param problem why the file as a whole failed, or null
 */
public record ImportJob(
        String id,
        State state,
        String document,
        String sha256,
        long bytes,
        String format,
        boolean dryRun,
        OnDifference onDifference,
        String actor,
        int total,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long startPosition,
        int attempts,
        Progress progress,
        @Nullable FileProblem problem) {

    /** Where an import stands. */
    public enum State {
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED
    }

    /**
     * Why a file as a whole could not be imported.
     *
     * @param type kind of the fault in kebab case
     */
    public record FileProblem(String type, String detail) {}

    /** Completed or failed: nobody works on it any more. */
    public boolean isOver() {
        return state == State.COMPLETED || state == State.FAILED;
    }

    ImportJob begun(Instant now, long head) {
        return new ImportJob(
                id,
                State.RUNNING,
                document,
                sha256,
                bytes,
                format,
                dryRun,
                onDifference,
                actor,
                total,
                createdAt,
                startedAt == null ? now : startedAt,
                null,
                startedAt == null ? head : startPosition,
                attempts + 1,
                progress,
                null);
    }

    ImportJob at(Progress reached) {
        return new ImportJob(
                id,
                state,
                document,
                sha256,
                bytes,
                format,
                dryRun,
                onDifference,
                actor,
                total,
                createdAt,
                startedAt,
                finishedAt,
                startPosition,
                attempts,
                reached,
                problem);
    }

    ImportJob ended(State how, Instant now, @Nullable FileProblem why) {
        return new ImportJob(
                id,
                how,
                document,
                sha256,
                bytes,
                format,
                dryRun,
                onDifference,
                actor,
                total,
                createdAt,
                startedAt,
                now,
                startPosition,
                attempts,
                progress,
                why);
    }

    /** Whether another request asks for just this import. */
    boolean sameAs(ImportJob other) {
        return sha256.equals(other.sha256)
                && document.equals(other.document)
                && dryRun == other.dryRun
                && onDifference == other.onDifference
                && actor.equals(other.actor);
    }
}
