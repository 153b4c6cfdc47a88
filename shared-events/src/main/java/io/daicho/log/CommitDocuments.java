package io.daicho.log;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.proof.MerkleHashes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** The document of a commit, and back. Its shape is a published format: docs/log-format.md. */
final class CommitDocuments {

    static final String ID = "_id";
    static final String STREAM = "stream";
    static final String SEQ = "seq";
    static final String COMMAND = "command";
    private static final String COUNT = "n";
    private static final String AT = "at";
    private static final String TYPE = "type";
    private static final String NODE = "node";
    private static final String TRACE = "trace";
    static final String EVENTS = "events";
    private static final String EVENT_ID = "id";
    private static final String REV = "rev";
    private static final String PAYLOAD = "payload";
    private static final String META = "meta";
    private static final String LEAF = "leaf";
    static final String TEXTS = "texts";
    static final String FIELD = "field";
    private static final String SALT = "salt";
    private static final String TEXT = "text";

    private CommitDocuments() {}

    /** The commit as it stands in the log once it is given a position and a time. */
    static StoredCommit stored(Pending pending, long position, Instant at, String node) {
        NewCommit commit = pending.commit();
        var events = new ArrayList<StoredEvent>(pending.events().size());
        for (SealedEvent event : pending.events()) {
            int offset = events.size();
            events.add(new StoredEvent(
                    position + offset,
                    at,
                    commit.stream(),
                    commit.seq() + offset,
                    commit.streamType(),
                    commit.command(),
                    event.id(),
                    event.event(),
                    event.meta(),
                    event.texts(),
                    pending.trace()));
        }
        return new StoredCommit(position, at, commit.stream(), commit.seq(), commit.command(), node, events);
    }

    static Document toDocument(StoredCommit commit) {
        var document = new Document(ID, commit.position())
                .append(COUNT, commit.events().size())
                .append(AT, Date.from(commit.at()))
                .append(STREAM, commit.stream())
                .append(SEQ, commit.seq())
                .append(TYPE, commit.events().getFirst().streamType())
                .append(COMMAND, commit.command())
                .append(NODE, commit.node());
        String trace = commit.events().getFirst().trace();
        if (trace != null) {
            document.append(TRACE, trace);
        }
        return document.append(
                EVENTS,
                commit.events().stream().map(CommitDocuments::eventDocument).toList());
    }

    private static Document eventDocument(StoredEvent event) {
        var document = new Document(EVENT_ID, event.id())
                .append(TYPE, event.type().name())
                .append(REV, event.type().rev())
                .append(PAYLOAD, event.sealedEvent().payload())
                .append(META, event.sealedMeta())
                .append(
                        LEAF,
                        new Binary(MerkleHashes.leaf(event.leafLine().text()).bytes()));
        if (!event.texts().isEmpty()) {
            document.append(
                    TEXTS,
                    event.texts().stream().map(CommitDocuments::textDocument).toList());
        }
        return document;
    }

    private static Document textDocument(SealedText text) {
        return new Document(FIELD, text.field())
                .append(SALT, new Binary(text.salt()))
                .append(TEXT, text.text());
    }

    private static List<SealedText> texts(Document event) {
        return event.getList(TEXTS, Document.class, List.of()).stream()
                .map(text -> new SealedText(
                        text.getString(FIELD), text.get(SALT, Binary.class).getData(), text.getString(TEXT)))
                .toList();
    }

    static StoredCommit fromDocument(Document document) {
        long position = document.get(ID, Number.class).longValue();
        long seq = document.get(SEQ, Number.class).longValue();
        Instant at = document.getDate(AT).toInstant();
        List<Document> stored = document.getList(EVENTS, Document.class);
        var events = new ArrayList<StoredEvent>(stored.size());
        for (Document event : stored) {
            int offset = events.size();
            events.add(new StoredEvent(
                    position + offset,
                    at,
                    document.getString(STREAM),
                    seq + offset,
                    document.getString(TYPE),
                    document.getString(COMMAND),
                    event.getString(EVENT_ID),
                    new EncodedEvent(
                            new EventType(
                                    event.getString(TYPE),
                                    event.get(REV, Number.class).intValue()),
                            event.getString(PAYLOAD)),
                    event.getString(META),
                    texts(event),
                    document.getString(TRACE)));
        }
        return new StoredCommit(
                position,
                at,
                document.getString(STREAM),
                seq,
                document.getString(COMMAND),
                document.getString(NODE),
                events);
    }
}
