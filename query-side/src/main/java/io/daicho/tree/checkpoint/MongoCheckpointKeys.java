package io.daicho.tree.checkpoint;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import io.daicho.tree.IntegrityFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The keys as stored: {@code {_id: key id in hex, number, vkey, from: size, endorsement: note or null}}; number is unique. */
final class MongoCheckpointKeys {

    static final String COLLECTION = "checkpoint_keys";

    private static final String ID = "_id";
    private static final String NUMBER = "number";
    private static final String KEY = "vkey";
    private static final String FROM = "from";
    private static final String ENDORSEMENT = "endorsement";

    private final MongoCollection<Document> collection;

    /** Creates the unique index if it is missing. */
    MongoCheckpointKeys(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        collection.createIndex(new Document(NUMBER, 1), new IndexOptions().unique(true));
    }

    /** All, in the order of their numbers: there are as many as there were rotations, so few. */
    List<PublishedKey> all() {
        var keys = new ArrayList<PublishedKey>();
        collection.find().map(MongoCheckpointKeys::key).into(keys);
        keys.sort(Comparator.comparingLong(PublishedKey::number));
        return keys;
    }

    /** @return false if another key has that number, or this one is there already */
    boolean insert(PublishedKey key) {
        @Nullable SignedNote endorsement = key.endorsement();
        try {
            collection.insertOne(new Document(ID, key.key().idHex())
                    .append(NUMBER, key.number())
                    .append(KEY, key.key().text())
                    .append(FROM, key.from())
                    .append(ENDORSEMENT, endorsement == null ? null : endorsement.encoded()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static PublishedKey key(Document document) {
        try {
            String endorsement = document.getString(ENDORSEMENT);
            return new PublishedKey(
                    document.get(NUMBER, Number.class).longValue(),
                    VerifierKey.parse(document.getString(KEY)),
                    document.get(FROM, Number.class).longValue(),
                    endorsement == null ? null : SignedNote.parse(endorsement));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            throw new IntegrityFault("key " + document.get(ID) + " as stored is none: " + e.getMessage());
        }
    }
}
