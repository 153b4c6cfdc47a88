package io.daicho.importing.store;

import io.daicho.importing.ImportJob;
import io.daicho.importing.ImportJob.FileProblem;
import io.daicho.importing.OnDifference;
import io.daicho.importing.Progress;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Imports as documents. */
final class JobDocuments {

    static final String STATE = "state";

    private JobDocuments() {}

    static Document write(ImportJob job) {
        return new Document("_id", job.id())
                .append(STATE, job.state().name())
                .append("document", job.document())
                .append("sha256", job.sha256())
                .append("bytes", job.bytes())
                .append("format", job.format())
                .append("dryRun", job.dryRun())
                .append("onDifference", job.onDifference().name())
                .append("actor", job.actor())
                .append("total", job.total())
                .append("createdAt", Date.from(job.createdAt()))
                .append("startedAt", date(job.startedAt()))
                .append("finishedAt", date(job.finishedAt()))
                .append("startPosition", job.startPosition())
                .append("attempts", job.attempts())
                .append("progress", write(job.progress()))
                .append("problem", write(job.problem()));
    }

    private static Document write(Progress progress) {
        return new Document("read", progress.read())
                .append("accepted", progress.accepted())
                .append("unchanged", progress.unchanged())
                .append("rejected", progress.rejected())
                .append("warnings", progress.warnings())
                .append("events", progress.events())
                .append("lastPosition", progress.lastPosition());
    }

    private static @Nullable Document write(@Nullable FileProblem problem) {
        return problem == null ? null : new Document("type", problem.type()).append("detail", problem.detail());
    }

    static ImportJob read(Document job) {
        return new ImportJob(
                job.getString("_id"),
                ImportJob.State.valueOf(job.getString(STATE)),
                job.getString("document"),
                job.getString("sha256"),
                job.getLong("bytes"),
                job.getString("format"),
                job.getBoolean("dryRun"),
                OnDifference.valueOf(job.getString("onDifference")),
                job.getString("actor"),
                job.getInteger("total"),
                job.getDate("createdAt").toInstant(),
                instant(job.getDate("startedAt")),
                instant(job.getDate("finishedAt")),
                job.getLong("startPosition"),
                job.getInteger("attempts"),
                progress(job.get("progress", Document.class)),
                problem(job.get("problem", Document.class)));
    }

    private static Progress progress(Document progress) {
        return new Progress(
                progress.getInteger("read"),
                progress.getInteger("accepted"),
                progress.getInteger("unchanged"),
                progress.getInteger("rejected"),
                progress.getLong("warnings"),
                progress.getLong("events"),
                progress.getLong("lastPosition"));
    }

    private static @Nullable FileProblem problem(@Nullable Document problem) {
        return problem == null ? null : new FileProblem(problem.getString("type"), problem.getString("detail"));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
