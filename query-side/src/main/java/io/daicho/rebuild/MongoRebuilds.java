package io.daicho.rebuild;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.rebuild.Rebuild.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code rebuilds}, a document for each. A worker holds a rebuild by a lease; every write of a worker names
 * it, so one that has been overtaken, or whose rebuild was cancelled, writes nothing.
 */
final class MongoRebuilds {

    private static final String WORKER = "worker";
    private static final String LEASE_UNTIL = "leaseUntil";
    private static final List<String> OPEN = Arrays.stream(State.values())
            .filter(state -> !state.isEnd())
            .map(State::name)
            .toList();

    private static final List<String> CANCELLABLE =
            List.of(State.QUEUED.name(), State.READING.name(), State.CERTIFYING.name());

    private final MongoCollection<Document> rebuilds;

    MongoRebuilds(MongoDatabase database) {
        this.rebuilds = database.withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .getCollection("rebuilds");
    }

    /** A rebuild, and who holds it until when. */
    record Held(Rebuild rebuild, @Nullable String worker, Instant until) {

        boolean isHeldAt(Instant now) {
            return now.isBefore(until);
        }
    }

    /** @return false if there is one of this id already */
    boolean insert(Rebuild rebuild) {
        try {
            rebuilds.insertOne(MongoRebuildDocuments.write(rebuild).append(LEASE_UNTIL, Date.from(Instant.EPOCH)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<Rebuild> find(String id) {
        return Optional.ofNullable(rebuilds.find(Filters.eq(id)).first()).map(MongoRebuildDocuments::read);
    }

    List<Rebuild> find(List<String> ids) {
        return rebuilds.find(Filters.in("_id", ids))
                .map(MongoRebuildDocuments::read)
                .into(new ArrayList<>());
    }

    /** The rebuilds of a projection, the newest first. */
    List<Rebuild> of(String projection) {
        var newestFirst = Comparator.comparingInt(
                        (Rebuild rebuild) -> rebuild.generation().version())
                .thenComparingInt(rebuild -> rebuild.generation().number())
                .reversed();
        return rebuilds
                .find(Filters.eq(MongoRebuildDocuments.PROJECTION, projection))
                .map(MongoRebuildDocuments::read)
                .into(new ArrayList<>())
                .stream()
                .sorted(newestFirst)
                .toList();
    }

    /** Those that have not ended. */
    List<Held> open() {
        return held(Filters.in(MongoRebuildDocuments.STATE, OPEN));
    }

    /** Those that ended without rows. */
    List<Held> unsuccessful() {
        return held(Filters.in(
                MongoRebuildDocuments.STATE, State.REFUSED.name(), State.CANCELLED.name(), State.FAILED.name()));
    }

    private List<Held> held(Bson filter) {
        return rebuilds.find(filter)
                .map(document -> new Held(
                        MongoRebuildDocuments.read(document),
                        document.getString(WORKER),
                        document.getDate(LEASE_UNTIL).toInstant()))
                .into(new ArrayList<>());
    }

    /** @return false if somebody else was faster, or it has ended */
    boolean claim(Held seen, Rebuild begun, String worker, Instant until) {
        Bson same = Filters.and(
                open(seen.rebuild().id()),
                Filters.eq(WORKER, seen.worker()),
                Filters.eq(LEASE_UNTIL, Date.from(seen.until())));
        Document taken =
                MongoRebuildDocuments.write(begun).append(WORKER, worker).append(LEASE_UNTIL, Date.from(until));
        return rebuilds.replaceOne(same, taken).getModifiedCount() == 1;
    }

    /** @return false if the worker no longer holds it */
    boolean save(Rebuild rebuild, String worker, Instant until) {
        Document saved =
                MongoRebuildDocuments.write(rebuild).append(WORKER, worker).append(LEASE_UNTIL, Date.from(until));
        return rebuilds.replaceOne(heldBy(rebuild.id(), worker), saved).getMatchedCount() == 1;
    }

    /** @return false if the worker no longer holds it */
    boolean renew(String id, String worker, Instant until) {
        return rebuilds.updateOne(heldBy(id, worker), Updates.set(LEASE_UNTIL, Date.from(until)))
                        .getMatchedCount()
                == 1;
    }

    /** @return false if it has ended, or its rows are about to answer */
    boolean cancel(String id, Instant now, String problem) {
        return rebuilds.updateOne(
                                Filters.and(Filters.eq(id), Filters.in(MongoRebuildDocuments.STATE, CANCELLABLE)),
                                Updates.combine(
                                        Updates.set(MongoRebuildDocuments.STATE, State.CANCELLED.name()),
                                        Updates.set(MongoRebuildDocuments.FINISHED_AT, Date.from(now)),
                                        Updates.set("problem", problem)))
                        .getModifiedCount()
                == 1;
    }

    private static Bson heldBy(String id, String worker) {
        return Filters.and(open(id), Filters.eq(WORKER, worker));
    }

    private static Bson open(String id) {
        return Filters.and(Filters.eq(id), Filters.in(MongoRebuildDocuments.STATE, OPEN));
    }
}
