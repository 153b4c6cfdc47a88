package io.daicho.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

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
    private static final int DOCUMENTS_PER_PAGE = 1_000;
    private static final int DOCUMENTS_PER_INSERT = 1_000;
    private static final String ROWS = "view_";
    private static final String POSITIONS = "view_positions";
    private static final String LEFT_OUT_FROM = "leftOutFrom";
    private static final Bson WITHOUT_ROW = Projections.exclude(RowDocuments.VERSION + "." + RowDocuments.ROW);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final InsertManyOptions INSERT_UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> positions;
    private final String storageName;
    private final RowDocuments documents;

    MongoRowStore(MongoDatabase database, Generation generation, List<RowKind<?>> kinds) {
        this.storageName = generation.storageName();
        MongoDatabase lasting = database.withWriteConcern(WriteConcern.MAJORITY).withReadConcern(ReadConcern.MAJORITY);
        this.rows = lasting.getCollection(ROWS + storageName);
        this.positions = lasting.getCollection(POSITIONS);
        this.documents = new RowDocuments(new RowJson(kinds));
    }

    /** Removes the rows of a generation, its position and the events it left out. */
    static void drop(MongoDatabase database, Generation generation) {
        MongoDatabase lasting = database.withWriteConcern(WriteConcern.MAJORITY);
        // the embedded server logs a stack trace for one that is not there
        if (storageNames(database).contains(generation.storageName())) {
            lasting.getCollection(ROWS + generation.storageName()).drop();
        }
        lasting.getCollection(POSITIONS).deleteOne(Filters.eq(generation.storageName()));
        new MongoDeadLetters(database, generation, 0).removeAll();
    }

    static long estimatedVersions(MongoDatabase database, Generation generation) {
        return answered(
                () -> database.getCollection(ROWS + generation.storageName()).estimatedDocumentCount());
    }

    /** Names of the generations that have rows. */
    static List<String> storageNames(MongoDatabase database) {
        var names = new ArrayList<String>();
        for (String name : database.listCollectionNames()) {
            if (name.startsWith(ROWS) && !name.equals(POSITIONS) && !name.equals(MongoGenerations.COLLECTION)) {
                names.add(name.substring(ROWS.length()));
            }
        }
        return names;
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

    /** Some versions as stored, in the order of their ids, behind an id; none at the end. */
    List<StoredVersion> page(String after) {
        List<Document> found = answered(() -> rows.find(Filters.gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(DOCUMENTS_PER_PAGE)
                .into(new ArrayList<>()));
        return found.stream().map(StoredVersion::of).toList();
    }

    /** The versions of these ids that exist, as stored. */
    List<StoredVersion> stored(Collection<String> ids) {
        var found = new ArrayList<StoredVersion>();
        List<String> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += IDS_PER_QUERY) {
            List<String> some = all.subList(start, Math.min(start + IDS_PER_QUERY, all.size()));
            answered(() -> rows.find(Filters.in("_id", some)).into(new ArrayList<>()))
                    .forEach(document -> found.add(StoredVersion.of(document)));
        }
        return found;
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

    /** Sorted by id: neighbours then share the pages of a tree, which halves the time of the embedded server. */
    @Override
    public void writeNew(List<RowVersion> superseded, List<RowVersion> newest) {
        insert(superseded, this::writeSuperseded);
        insert(newest, this::writeNewest);
    }

    private void insert(List<RowVersion> versions, Consumer<List<RowVersion>> otherwise) {
        List<RowVersion> sorted =
                versions.stream().sorted(Comparator.comparing(RowVersion::id)).toList();
        for (int begin = 0; begin < sorted.size(); begin += DOCUMENTS_PER_INSERT) {
            List<RowVersion> some = sorted.subList(begin, Math.min(begin + DOCUMENTS_PER_INSERT, sorted.size()));
            try {
                answered(() ->
                        rows.insertMany(some.stream().map(documents::document).toList(), INSERT_UNORDERED));
            } catch (RowsUnavailable e) {
                if (!isDuplicate(e.getCause())) {
                    throw e;
                }
                // left by a crash, or written by a worker that has lost its claim
                otherwise.accept(some);
            }
        }
    }

    private static boolean isDuplicate(@Nullable Throwable cause) {
        return cause instanceof MongoBulkWriteException failed
                && failed.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
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
                reached.getLong("position"),
                reached.getDate("at").toInstant(),
                found.getFirst().get(LEFT_OUT_FROM, 0L));
    }

    @Override
    public void reach(ReachedPosition position) {
        var reached = new Document("position", position.position()).append("at", Date.from(position.at()));
        Bson forward = Updates.max("reached", reached);
        Bson update = position.leftOutFrom() == 0
                ? forward
                : Updates.combine(forward, Updates.min(LEFT_OUT_FROM, position.leftOutFrom()));
        answered(() -> positions.updateOne(Filters.eq(storageName), update, UPSERT));
    }

    static <T> T answered(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoException e) {
            throw new RowsUnavailable(e);
        }
    }
}
