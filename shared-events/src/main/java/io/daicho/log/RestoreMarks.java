package io.daicho.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;

/** The mark of a restore in a database: whoever would use a half of a log is stopped by it. */
final class RestoreMarks {

    static final String COLLECTION = "restores";

    private final MongoCollection<Document> marks;

    RestoreMarks(MongoDatabase database) {
        marks = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    Optional<RestoreMark> find() {
        return Optional.ofNullable(marks.find(Filters.eq(CommitDocuments.ID, RestoreMark.ID))
                        .first())
                .map(RestoreMark::of);
    }

    /** @throws RestoreRefused if the database holds half of a log */
    void requireNoneUnfinished() {
        find().filter(mark -> !mark.complete()).ifPresent(mark -> {
            throw new RestoreRefused(
                    "the restore of " + mark + " has not come to its end; run ./daicho restore with the"
                            + " same bundle again, which goes on where it stood");
        });
    }

    /**
     * Marks the database before anything is written.
     *
     * @throws RestoreRefused if another bundle is being restored into it, or one has been
     */
    void begin(RestoreMark mark) {
        Optional<RestoreMark> found = find();
        if (found.isEmpty()) {
            try {
                marks.insertOne(mark.document());
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                found = find();
            }
        }
        found.ifPresent(other -> requireSame(mark, other));
    }

    static void requireSame(RestoreMark mark, RestoreMark other) {
        if (other.complete()) {
            throw new RestoreRefused("the database has been restored already, from " + other);
        }
        if (!other.equals(mark)) {
            throw new RestoreRefused("the database holds a part of " + other + "; restore that one, or begin with an"
                    + " empty database");
        }
    }

    void complete(RestoreMark mark) {
        marks.replaceOne(
                Filters.eq(CommitDocuments.ID, RestoreMark.ID), mark.completed().document());
    }
}
