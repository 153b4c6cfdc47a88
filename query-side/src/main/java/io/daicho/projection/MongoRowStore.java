package io.daicho.projection;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Rows in a collection of their own, positions in one that all projections share. Only exact {@code _id} and
 * {@code _id $in} are used, which are fast on the embedded server as on a replica set.
 *
 * <p>What may not move backwards is written by {@code $max}: BSON compares
 * documents member by member, so the greater {@code from} (or position) wins, atomically and by the exact {@code _id}. A
 * filter on {@code from} beside {@code _id} would do the same and scan on the embedded server.
 */
final class MongoRowStore implements RowStore {

    private static final int IDS_PER_QUERY = 100;
    private static final String POSITIONS = "view_positions";
    private static final Bson WITHOUT_ROW = Projections.exclude(RowDocuments.VERSION + "." + RowDocuments.ROW);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> positions;
    private final String storageName;
    private final RowDocuments documents;

    MongoRowStore(MongoDatabase database, Projection projection) {
        this.storageName = projection.storageName();
        MongoDatabase lasting = database.withWriteConcern(WriteConcern.MAJORITY).withReadConcern(ReadConcern.MAJORITY);
        this.rows = lasting.getCollection("view_" + storageName);
        this.positions = lasting.getCollection(POSITIONS);
        this.documents = new RowDocuments(new RowJson(projection.rowKinds()));
    }

    @Override
    public Map<String, RowVersion> read(Collection<String> ids, long position) {
        return find(ids, rows::find, position);
    }

    @Override
    public Map<String, RowVersion> readLinks(Collection<String> ids) {
        return find(ids, filter -> rows.find(filter).projection(WITHOUT_ROW), 0);
    }

    private Map<String, RowVersion> find(
            Collection<String> ids, Function<Bson, FindIterable<Document>> query, long position) {
        List<String> distinct = ids.stream().distinct().toList();
        var versions = new HashMap<String, RowVersion>();
        for (int start = 0; start < distinct.size(); start += IDS_PER_QUERY) {
            List<String> some = distinct.subList(start, Math.min(start + IDS_PER_QUERY, distinct.size()));
            Bson filter = some.size() == 1 ? Filters.eq(some.getFirst()) : Filters.in("_id", some);
            answered(() -> query.apply(filter).into(new ArrayList<>()))
                    .forEach(
                            document -> versions.put(document.getString("_id"), documents.version(document, position)));
        }
        return versions;
    }

    @Override
    public void writeSuperseded(Collection<RowVersion> versions) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (RowVersion version : versions) {
            Document document = documents.document(version);
            // never over one that is there: it may have been rewritten since
            writes.add(new UpdateOneModel<>(
                    Filters.eq(version.id()),
                    Updates.setOnInsert(RowDocuments.VERSION, document.get(RowDocuments.VERSION)),
                    UPSERT));
        }
        write(writes);
    }

    @Override
    public void writeNewest(Collection<RowVersion> versions) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (RowVersion version : versions) {
            Document document = documents.document(version);
            writes.add(new UpdateOneModel<>(
                    Filters.eq(version.id()),
                    Updates.max(RowDocuments.VERSION, document.get(RowDocuments.VERSION)),
                    UPSERT));
        }
        write(writes);
    }

    @Override
    public boolean replaceRow(RowVersion version) {
        Bson superseded = Filters.eq(version.id());
        // scans on the embedded server; texts are seldom erased
        Bson newest =
                Filters.and(superseded, Filters.eq(RowDocuments.VERSION + "." + RowDocuments.FROM, version.from()));
        Bson row = Updates.set(RowDocuments.VERSION + "." + RowDocuments.ROW, documents.row(version));
        return answered(() -> rows.updateOne(version.to() == 0 ? newest : superseded, row))
                        .getMatchedCount()
                == 1;
    }

    private void write(List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            answered(() -> rows.bulkWrite(writes, UNORDERED));
        }
    }

    @Override
    public ReachedPosition reached() {
        List<Document> found =
                answered(() -> positions.find(Filters.eq(storageName)).into(new ArrayList<>()));
        if (found.isEmpty()) {
            return ReachedPosition.NONE;
        }
        Document reached = Objects.requireNonNull(found.getFirst().get("reached", Document.class));
        return new ReachedPosition(
                reached.getLong("position"), reached.getDate("at").toInstant());
    }

    @Override
    public void reach(ReachedPosition position) {
        var reached = new Document("position", position.position()).append("at", Date.from(position.at()));
        answered(() -> positions.updateOne(Filters.eq(storageName), Updates.max("reached", reached), UPSERT));
    }

    private static <T> T answered(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoException e) {
            throw new RowsUnavailable(e);
        }
    }
}
