package io.daicho.audit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;

/** The ledger's documents as they stand in the database, as a majority has them. */
final class LedgerDocuments {

    static final String ID = "_id";

    private final MongoDatabase database;

    LedgerDocuments(MongoDatabase database) {
        this.database = database.withReadConcern(ReadConcern.MAJORITY).withReadPreference(ReadPreference.primary());
    }

    MongoCollection<Document> log() {
        return database.getCollection("log");
    }

    MongoCollection<Document> tiles() {
        return database.getCollection("tree_tiles");
    }

    MongoCollection<Document> checkpoints() {
        return database.getCollection("checkpoints");
    }

    MongoCollection<Document> keys() {
        return database.getCollection("checkpoint_keys");
    }

    /** How many events came out of a bundle that had no texts, 0 if none did. */
    long restoredWithoutTexts() {
        return byId(database.getCollection("restores"), "bundle")
                .filter(mark -> Boolean.FALSE.equals(mark.get("texts")))
                .map(mark -> mark.get("size") instanceof Number size ? size.longValue() : 0L)
                .orElse(0L);
    }

    static Optional<Document> byId(MongoCollection<Document> collection, Object id) {
        return Optional.ofNullable(collection.find(new Document(ID, id)).first());
    }

    /** Documents of whole-numbered ids, in their order. They are asked for by the ids themselves, which is fast everywhere. */
    static MongoCursor<Document> range(MongoCollection<Document> collection, long first, long last) {
        return collection
                .find(Filters.in(ID, LongStream.rangeClosed(first, last).boxed().toList()))
                .sort(Sorts.ascending(ID))
                .iterator();
    }

    /** Every id there is, in no order. */
    static MongoCursor<Document> ids(MongoCollection<Document> collection) {
        return collection
                .find()
                .projection(Projections.include(ID))
                .batchSize(10_000)
                .iterator();
    }
}
