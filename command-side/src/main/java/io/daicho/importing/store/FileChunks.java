package io.daicho.importing.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.daicho.importing.ImportJob;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;

/** Files of imports that are not over, in chunks under {@code <import>/<sha256>/<number>}. */
final class FileChunks {

    private static final int CHUNK = 512 * 1024;
    private static final String ID = "_id";
    private static final String AT = "at";

    private final MongoCollection<Document> chunks;

    FileChunks(MongoCollection<Document> chunks) {
        this.chunks = chunks;
    }

    void keep(ImportJob job, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            byte[] bytes = in.readNBytes(CHUNK);
            while (bytes.length > 0) {
                byte[] next = in.readNBytes(CHUNK);
                insert(new Document(ID, id(job, number++))
                        .append("last", next.length == 0)
                        .append(AT, Date.from(job.createdAt()))
                        .append("bytes", new Binary(bytes)));
                bytes = next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(Document chunk) {
        try {
            chunks.insertOne(chunk);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    void copy(ImportJob job, Path target) {
        try (OutputStream out = Files.newOutputStream(target)) {
            boolean last = false;
            for (int number = 0; !last; number++) {
                Document chunk = chunks.find(eq(ID, id(job, number))).first();
                if (chunk == null) {
                    throw new IllegalStateException(
                            "chunk " + number + " of the file of import " + job.id() + " is missing");
                }
                out.write(chunk.get("bytes", Binary.class).getData());
                last = chunk.getBoolean("last");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(ImportJob job) {
        for (long number = 0; number * CHUNK < job.bytes(); number++) {
            chunks.deleteOne(eq(ID, id(job, number)));
        }
    }

    /** @param unfinished finds an import that still needs its file */
    void deleteLeft(Instant before, Function<String, Optional<ImportJob>> unfinished) {
        for (Document chunk : chunks.find().projection(include(AT)).into(new ArrayList<>())) {
            String id = chunk.getString(ID);
            Date at = chunk.getDate(AT);
            boolean isOld = at == null || at.toInstant().isBefore(before);
            if (isOld && unfinished.apply(importOf(id)).isEmpty()) {
                chunks.deleteOne(eq(ID, id));
            }
        }
    }

    private static String importOf(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    private static String id(ImportJob job, long number) {
        return job.id() + "/" + job.sha256() + "/" + number;
    }
}
