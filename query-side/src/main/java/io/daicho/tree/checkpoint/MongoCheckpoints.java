package io.daicho.tree.checkpoint;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.daicho.proof.NoteSignature;
import io.daicho.proof.SignedNote;
import io.daicho.tree.IntegrityFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * Checkpoints as stored: {@code {_id: number, size, root: base64, at, note, cosignatures: [line], cosigned: count}}. The
 * next number is taken by compare-and-swap, as a place in the log is.
 */
final class MongoCheckpoints {

    static final String COLLECTION = "checkpoints";

    private static final String ID = "_id";
    private static final String SIZE = "size";
    private static final String ROOT = "root";
    private static final String AT = "at";
    private static final String NOTE = "note";
    private static final String COSIGNATURES = "cosignatures";

    /** Counts the changes of the cosignatures, so that two of them at once do not undo one another. */
    private static final String COSIGNED = "cosigned";

    private final MongoCollection<Document> collection;

    MongoCheckpoints(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    Optional<SignedCheckpoint> find(long number) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, number)).first())
                .map(MongoCheckpoints::checkpoint);
    }

    /** Those of some numbers that there are, in their order. */
    List<SignedCheckpoint> find(long first, long last) {
        var found = new ArrayList<SignedCheckpoint>();
        collection
                .find(Filters.in(ID, LongStream.rangeClosed(first, last).boxed().toList()))
                .map(MongoCheckpoints::checkpoint)
                .into(found);
        found.sort(Comparator.comparingLong(SignedCheckpoint::number));
        return found;
    }

    /** Found by exact reads, in steps that double and then halve. @param known a number there is, or 0 */
    long newest(long known) {
        long there = known;
        long step = 1;
        while (has(there + step)) {
            there += step;
            step *= 2;
        }
        for (; step > 1; step /= 2) {
            if (has(there + step / 2)) {
                there += step / 2;
            }
        }
        return there;
    }

    boolean has(long number) {
        return collection
                        .find(Filters.eq(ID, number))
                        .projection(Projections.include(ID))
                        .first()
                != null;
    }

    /** @return false if its number is taken */
    boolean insert(SignedCheckpoint checkpoint) {
        try {
            collection.insertOne(new Document(ID, checkpoint.number())
                    .append(SIZE, checkpoint.size())
                    .append(ROOT, checkpoint.root().base64())
                    .append(AT, Date.from(checkpoint.at()))
                    .append(NOTE, checkpoint.note().encoded())
                    .append(COSIGNATURES, List.of())
                    .append(COSIGNED, 0L));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** A change to the cosignatures of a checkpoint. */
    interface Cosigning {

        /** The cosignatures it is to have, given those it has. */
        List<NoteSignature> change(List<NoteSignature> present);
    }

    /** Changes the cosignatures of a checkpoint, again and again until nobody else does so at the same time. */
    SignedCheckpoint cosign(long number, Cosigning cosigning) {
        while (true) {
            Document document = collection.find(Filters.eq(ID, number)).first();
            if (document == null) {
                throw new IllegalArgumentException("no checkpoint " + number);
            }
            long version = document.get(COSIGNED, Number.class).longValue();
            List<String> changed = cosigning.change(checkpoint(document).cosignatures()).stream()
                    .map(NoteSignature::line)
                    .toList();
            var update = Updates.combine(Updates.set(COSIGNATURES, changed), Updates.set(COSIGNED, version + 1));
            if (collection
                            .updateOne(Filters.and(Filters.eq(ID, number), Filters.eq(COSIGNED, version)), update)
                            .getMatchedCount()
                    == 1) {
                return checkpoint(document.append(COSIGNATURES, changed));
            }
        }
    }

    private static SignedCheckpoint checkpoint(Document document) {
        long number = document.get(ID, Number.class).longValue();
        try {
            var checkpoint = SignedCheckpoint.of(
                    number,
                    document.getDate(AT).toInstant(),
                    SignedNote.parse(document.getString(NOTE)),
                    document.getList(COSIGNATURES, String.class).stream()
                            .map(NoteSignature::parse)
                            .toList());
            requireSame(number, SIZE, String.valueOf(document.get(SIZE)), Long.toString(checkpoint.size()));
            requireSame(
                    number,
                    ROOT,
                    String.valueOf(document.get(ROOT)),
                    checkpoint.root().base64());
            return checkpoint;
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            throw new IntegrityFault("checkpoint " + number + " as stored is none: " + e.getMessage());
        }
    }

    private static void requireSame(long number, String member, String stored, String signed) {
        if (!stored.equals(signed)) {
            throw new IntegrityFault(
                    "checkpoint " + number + " is stored with the " + member + " " + stored + "; signed is " + signed);
        }
    }
}
