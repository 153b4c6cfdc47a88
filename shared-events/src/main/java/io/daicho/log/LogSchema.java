package io.daicho.log;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

/** Names, unique indexes and guarantees of the log's collections. */
final class LogSchema {

    static final String LOG = "log";
    static final String STREAMS = "log_streams";

    private LogSchema() {}

    /** The log: acknowledged means journalled by a majority, read means committed by a majority. */
    static MongoCollection<Document> log(MongoDatabase database) {
        return database.getCollection(LOG)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    static MongoCollection<Document> streams(MongoDatabase database) {
        return database.getCollection(STREAMS);
    }

    /** Creates the unique indexes where they are missing. The order of the keys is the order of exact reads. */
    static void create(MongoDatabase database) {
        var unique = new IndexOptions().unique(true);
        log(database).createIndex(new Document(CommitDocuments.STREAM, 1).append(CommitDocuments.SEQ, 1), unique);
        log(database).createIndex(new Document(CommitDocuments.COMMAND, 1), unique);
    }
}
