package io.daicho.audit;

import io.daicho.audit.Audit.State;
import io.daicho.audit.Finding.Kind;
import io.daicho.audit.Finding.Subject;
import io.daicho.proof.Hash;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The document of an audit, and back. */
final class AuditDocuments {

    static final String ID = "_id";
    static final String STATE = "state";
    static final String SEEN = "seenAt";
    private static final String NODE = "node";
    private static final String STARTED = "startedAt";
    private static final String ENDED = "endedAt";
    private static final String FAILURE = "failure";

    private AuditDocuments() {}

    /** @param seen when the process that runs it last said that it does */
    static Document toDocument(Audit audit, Instant seen) {
        AuditResult result = audit.result();
        return new Document(ID, audit.id())
                .append(NODE, audit.node())
                .append(STATE, audit.state().name())
                .append(STARTED, Date.from(audit.startedAt()))
                .append(SEEN, Date.from(seen))
                .append(ENDED, audit.endedAt() == null ? null : Date.from(audit.endedAt()))
                .append("checked", result.checked())
                .append("total", result.total())
                .append("covered", result.covered())
                .append("against", result.against().map(AuditDocuments::against).orElse(null))
                .append("finding", result.finding().map(AuditDocuments::finding).orElse(null))
                .append("notes", result.notes())
                .append(FAILURE, audit.failure());
    }

    static Audit fromDocument(Document document) {
        @Nullable Date ended = document.getDate(ENDED);
        var result = new AuditResult(
                document.getLong("checked"),
                document.getLong("total"),
                document.getLong("covered"),
                Optional.ofNullable(document.get("against", Document.class)).map(AuditDocuments::against),
                Optional.ofNullable(document.get("finding", Document.class)).map(AuditDocuments::finding),
                document.getList("notes", String.class));
        return new Audit(
                document.getString(ID),
                document.getString(NODE),
                State.valueOf(document.getString(STATE)),
                document.getDate(STARTED).toInstant(),
                ended == null ? null : ended.toInstant(),
                result,
                document.getString(FAILURE));
    }

    private static Document against(CheckedCheckpoint checkpoint) {
        return new Document("number", checkpoint.number())
                .append("size", checkpoint.size())
                .append("root", checkpoint.root().base64())
                .append("key", checkpoint.key());
    }

    private static CheckedCheckpoint against(Document document) {
        return new CheckedCheckpoint(
                document.getLong("number"),
                document.getLong("size"),
                Hash.parseBase64(document.getString("root")),
                document.getString("key"));
    }

    private static Document finding(Finding finding) {
        return new Document("kind", finding.kind().name())
                .append("subject", finding.subject().name())
                .append("name", finding.name())
                .append("position", finding.position())
                .append("upTo", finding.upTo())
                .append(
                        "fields",
                        finding.fields().stream()
                                .map(field -> new Document("field", field.field())
                                        .append("stored", field.stored())
                                        .append("expected", field.expected()))
                                .toList())
                .append("message", finding.message());
    }

    private static Finding finding(Document document) {
        List<FieldDifference> fields = document.getList("fields", Document.class).stream()
                .map(field -> new FieldDifference(
                        field.getString("field"), field.getString("stored"), field.getString("expected")))
                .toList();
        return new Finding(
                Kind.valueOf(document.getString("kind")),
                Subject.valueOf(document.getString("subject")),
                document.getString("name"),
                document.getLong("position"),
                document.getLong("upTo"),
                fields,
                document.getString("message"));
    }
}
