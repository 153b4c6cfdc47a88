package io.daicho.importing.web;

import io.daicho.importing.ImportJob;
import io.daicho.importing.Progress;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is told.
 *
 * @param rows how many rows the file has, and what became of them so far
 * @param warnings warnings on all rows
 * @param events events emitted so far
 * @param position last position committed at: a read with this as minPosition sees all of it; 0 if nothing was emitted
 * @param problem why the file as a whole failed, or null
 */
record ImportAnswer(
        String id,
        ImportJob.State state,
        String document,
        String sha256,
        long bytes,
        String format,
        boolean dryRun,
        String onDifference,
        String actor,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Rows rows,
        long warnings,
        long events,
        long position,
        ImportJob.@Nullable FileProblem problem) {

    /** Counts of rows. */
    record Rows(int total, int read, int accepted, int unchanged, int rejected) {}

    static ImportAnswer of(ImportJob job) {
        Progress progress = job.progress();
        return new ImportAnswer(
                job.id(),
                job.state(),
                job.document(),
                job.sha256(),
                job.bytes(),
                job.format(),
                job.dryRun(),
                job.onDifference().name().toLowerCase(Locale.ROOT),
                job.actor(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                new Rows(job.total(), progress.read(), progress.accepted(), progress.unchanged(), progress.rejected()),
                progress.warnings(),
                progress.events(),
                progress.lastPosition(),
                job.problem());
    }
}
