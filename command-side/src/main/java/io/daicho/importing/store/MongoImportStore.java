package io.daicho.importing.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.daicho.importing.ImportJob;
import io.daicho.importing.ImportStore;
import io.daicho.importing.RowReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Imports in the collections {@code imports}, {@code import_rows} and {@code import_files}. A claim is an update guarded
 * by the revision the claimer has read, so that of several nodes one gets it; every later write names the claim.
 */
@Component
final class MongoImportStore implements ImportStore {

    private static final String ID = "_id";
    private static final String WORKER = "worker";
    private static final String LEASE_UNTIL = "leaseUntil";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> rows;
    private final FileChunks files;

    MongoImportStore(MongoDatabase database) {
        MongoDatabase durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.imports = durable.getCollection("imports");
        this.rows = durable.getCollection("import_rows");
        this.files = new FileChunks(durable.getCollection("import_files"));
    }

    @Override
    public void keepFile(ImportJob job, Path file) {
        files.keep(job, file);
    }

    @Override
    public void copyFile(ImportJob job, Path target) {
        files.copy(job, target);
    }

    @Override
    public void deleteFile(ImportJob job) {
        files.delete(job);
    }

    @Override
    public void deleteLeftFiles(Instant before) {
        files.deleteLeft(before, id -> find(id).filter(job -> !job.isOver()));
    }

    @Override
    public boolean create(ImportJob job) {
        try {
            imports.insertOne(JobDocuments.write(job).append(REVISION, 1L));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return Optional.ofNullable(imports.find(eq(ID, id)).first()).map(JobDocuments::read);
    }

    @Override
    public Optional<ImportJob> claim(String worker, Instant now, Instant until) {
        for (Document document : imports.find(in(JobDocuments.STATE, "QUEUED", "RUNNING"))) {
            Date leased = document.getDate(LEASE_UNTIL);
            if ((leased == null || leased.toInstant().isBefore(now)) && take(document, worker, until)) {
                return Optional.of(JobDocuments.read(document));
            }
        }
        return Optional.empty();
    }

    private boolean take(Document document, String worker, Instant until) {
        long revision = document.getLong(REVISION);
        return imports.updateOne(
                                and(eq(ID, document.getString(ID)), eq(REVISION, revision)),
                                combine(
                                        set(WORKER, worker),
                                        set(LEASE_UNTIL, Date.from(until)),
                                        set(REVISION, revision + 1)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean renew(String id, String worker, Instant until) {
        return update(id, worker, set(LEASE_UNTIL, Date.from(until)));
    }

    @Override
    public boolean save(ImportJob job, String worker) {
        var changed = JobDocuments.write(job);
        changed.remove(ID);
        return update(job.id(), worker, new Document("$set", changed));
    }

    @Override
    public void release(String id, String worker) {
        update(id, worker, combine(unset(WORKER), unset(LEASE_UNTIL)));
    }

    private boolean update(String id, String worker, Bson change) {
        return imports.updateOne(and(eq(ID, id), eq(WORKER, worker)), change).getMatchedCount() == 1;
    }

    @Override
    public void saveRows(String importId, List<RowReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        var upsert = new ReplaceOptions().upsert(true);
        rows.bulkWrite(
                reports.stream()
                        .map(report -> RowDocuments.write(importId, report))
                        .map(document -> new ReplaceOneModel<>(eq(ID, document.get(ID)), document, upsert))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<RowReport> rows(String importId, int from, int to) {
        List<String> ids = IntStream.rangeClosed(from, to)
                .mapToObj(row -> RowDocuments.id(importId, row))
                .toList();
        return rows.find(in(ID, ids)).map(RowDocuments::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparingInt(RowReport::row))
                .toList();
    }
}
