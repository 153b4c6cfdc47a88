package io.daicho.audit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.daicho.audit.Audit.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/** The audits that were started, where every node finds them. A running one is written again and again while it runs. */
final class AuditStore {

    /** After that long without a word from its process an audit is over: many times what a process takes. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private final MongoCollection<Document> collection;

    AuditStore(MongoDatabase database) {
        this.collection = database.getCollection("audits")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    void put(Audit audit, Instant now) {
        collection.replaceOne(
                new Document(AuditDocuments.ID, audit.id()),
                AuditDocuments.toDocument(audit, now),
                new ReplaceOptions().upsert(true));
    }

    Optional<Audit> find(String id, Instant now) {
        return Optional.ofNullable(
                        collection.find(new Document(AuditDocuments.ID, id)).first())
                .map(document -> {
                    Audit audit = AuditDocuments.fromDocument(document);
                    Instant seen = document.getDate(AuditDocuments.SEEN).toInstant();
                    return audit.state() == State.RUNNING && seen.plus(SILENCE).isBefore(now)
                            ? interrupted(audit)
                            : audit;
                });
    }

    private static Audit interrupted(Audit audit) {
        return new Audit(
                audit.id(),
                audit.node(),
                State.INTERRUPTED,
                audit.startedAt(),
                null,
                audit.result(),
                "the process that ran it, " + audit.node() + ", has ended");
    }
}
