package io.daicho.projection;

import static io.daicho.projection.MongoRowStore.answered;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection {@code view_generations}: {@code {_id: "measure_1", projection, version, shape, serving, retired, usedAt, revision}}.
 * Each change is one update guarded by the revision it rests on.
 */
final class MongoGenerations {

    static final String COLLECTION = "view_generations";

    private static final String SERVING = "serving";
    private static final String RETIRED = "retired";
    private static final String USED_AT = "usedAt";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> states;

    MongoGenerations(MongoDatabase database) {
        this.states = database.withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .getCollection(COLLECTION);
    }

    static String id(String projection, int version) {
        return new Generation(projection, version, 1).storageName();
    }

    /** Those that exist, in no order. */
    List<ServingState> find(Collection<String> ids) {
        List<Document> found =
                answered(() -> states.find(Filters.in("_id", ids)).into(new ArrayList<>()));
        return found.stream().map(MongoGenerations::state).toList();
    }

    /** Keeps the state of a version nobody has seen before; if somebody was faster, theirs stays. */
    void create(ServingState state) {
        var document = new Document("_id", id(state.projection(), state.version()))
                .append("projection", state.projection())
                .append("version", state.version())
                .append("shape", state.shape())
                .append(SERVING, state.serving())
                .append(RETIRED, state.retired())
                .append(USED_AT, Date.from(state.usedAt()))
                .append(REVISION, state.revision());
        answered(() -> {
            try {
                return states.insertOne(document);
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return e;
                }
                throw e;
            }
        });
    }

    /**
     * Lets another generation answer.
     *
     * @return false if the state has changed since it was read
     */
    boolean swap(ServingState seen, int number) {
        Bson serve = Updates.set(SERVING, number);
        return change(seen, seen.isServing() ? Updates.combine(serve, Updates.push(RETIRED, seen.serving())) : serve);
    }

    /** A retired generation has been dropped. */
    void forget(ServingState seen, int number) {
        change(seen, Updates.pull(RETIRED, number));
    }

    void used(ServingState seen, Instant at) {
        change(seen, Updates.set(USED_AT, Date.from(at)));
    }

    /** Changes nothing but the revision: whoever means to change what was seen before fails. */
    boolean touch(ServingState seen) {
        return change(seen, Updates.set(SERVING, seen.serving()));
    }

    /** Forgets a version altogether. */
    boolean remove(ServingState seen) {
        return answered(() -> states.deleteOne(sameAs(seen))).getDeletedCount() == 1;
    }

    private boolean change(ServingState seen, Bson update) {
        Bson counted = Updates.combine(update, Updates.inc(REVISION, 1L));
        return answered(() -> states.updateOne(sameAs(seen), counted)).getModifiedCount() == 1;
    }

    private static Bson sameAs(ServingState seen) {
        return Filters.and(
                Filters.eq("_id", id(seen.projection(), seen.version())), Filters.eq(REVISION, seen.revision()));
    }

    private static ServingState state(Document document) {
        return new ServingState(
                document.getString("projection"),
                document.getInteger("version"),
                document.getString("shape"),
                document.getInteger(SERVING),
                document.getList(RETIRED, Integer.class),
                document.getDate(USED_AT).toInstant(),
                document.getLong(REVISION));
    }
}
