package io.daicho.rebuild;

import io.daicho.projection.Generation;
import io.daicho.rebuild.Difference.Verdict;
import io.daicho.rebuild.Rebuild.State;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Rebuilds as documents. */
final class MongoRebuildDocuments {

    static final String PROJECTION = "projection";
    static final String STATE = "state";
    static final String FINISHED_AT = "finishedAt";

    private MongoRebuildDocuments() {}

    static Document write(Rebuild rebuild) {
        return new Document("_id", rebuild.id())
                .append(PROJECTION, rebuild.generation().projection())
                .append("version", rebuild.generation().version())
                .append("number", rebuild.generation().number())
                .append("replaces", rebuild.replaces())
                .append(STATE, rebuild.state().name())
                .append("cause", rebuild.request().cause().name())
                .append("basis", rebuild.request().basis().name())
                .append("actor", rebuild.request().actor())
                .append("requestedAt", Date.from(rebuild.request().at()))
                .append("startedAt", date(rebuild.startedAt()))
                .append(FINISHED_AT, date(rebuild.finishedAt()))
                .append("attempts", rebuild.attempts())
                .append("progress", write(rebuild.progress()))
                .append("skipped", rebuild.skipped())
                .append(
                        "certificates",
                        rebuild.certificates().stream()
                                .map(MongoRebuildDocuments::write)
                                .toList())
                .append("problem", rebuild.problem());
    }

    static Rebuild read(Document document) {
        return new Rebuild(
                new Generation(
                        document.getString(PROJECTION), document.getInteger("version"), document.getInteger("number")),
                document.getInteger("replaces"),
                new RebuildRequest(
                        Cause.valueOf(document.getString("cause")),
                        Basis.valueOf(document.getString("basis")),
                        document.getString("actor"),
                        document.getDate("requestedAt").toInstant()),
                State.valueOf(document.getString(STATE)),
                instant(document.getDate("startedAt")),
                instant(document.getDate(FINISHED_AT)),
                document.getInteger("attempts"),
                progress(document.get("progress", Document.class)),
                document.getList("skipped", Long.class),
                document.getList("certificates", Document.class).stream()
                        .map(MongoRebuildDocuments::comparison)
                        .toList(),
                document.getString("problem"));
    }

    private static Document write(RebuildProgress progress) {
        return new Document("position", progress.position())
                .append("target", progress.target())
                .append("eventsPerSecond", progress.eventsPerSecond())
                .append("compared", progress.compared())
                .append("toCompare", progress.toCompare());
    }

    private static RebuildProgress progress(Document document) {
        return new RebuildProgress(
                document.getLong("position"),
                document.getLong("target"),
                document.getDouble("eventsPerSecond"),
                document.getLong("compared"),
                document.getLong("toCompare"));
    }

    private static Document write(Comparison comparison) {
        return new Document("left", comparison.left())
                .append("right", comparison.right())
                .append("position", comparison.position())
                .append("changes", comparison.changes())
                .append("nonce", comparison.nonce())
                .append("leftDigest", comparison.leftDigest())
                .append("rightDigest", comparison.rightDigest())
                .append(
                        "differences",
                        comparison.differences().stream()
                                .map(MongoRebuildDocuments::write)
                                .toList());
    }

    private static Comparison comparison(Document document) {
        List<Difference> differences = document.getList("differences", Document.class).stream()
                .map(MongoRebuildDocuments::difference)
                .toList();
        return new Comparison(
                document.getString("left"),
                document.getString("right"),
                document.getLong("position"),
                document.getLong("changes"),
                document.getString("nonce"),
                document.getString("leftDigest"),
                document.getString("rightDigest"),
                differences);
    }

    private static Document write(Difference difference) {
        return new Document("position", difference.position())
                .append("key", difference.key())
                .append("left", difference.left())
                .append("right", difference.right())
                .append("verdict", difference.verdict().name());
    }

    private static Difference difference(Document document) {
        return new Difference(
                document.getLong("position"),
                document.getString("key"),
                document.getString("left"),
                document.getString("right"),
                Verdict.valueOf(document.getString("verdict")));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
