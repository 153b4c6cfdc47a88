package io.daicho.importing.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.bson.types.Binary;

/** Files in chunks under {@code <sha256>/<number>}: the same file is kept once, however often it is sent. */
final class FileChunks {

    private static final int CHUNK = 512 * 1024;

    private final MongoCollection<Document> chunks;

    FileChunks(MongoCollection<Document> chunks) {
        this.chunks = chunks;
    }

    void keep(String sha256, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            byte[] bytes = in.readNBytes(CHUNK);
            while (bytes.length > 0) {
                byte[] next = in.readNBytes(CHUNK);
                insert(new Document("_id", id(sha256, number++))
                        .append("last", next.length == 0)
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

    void copy(String sha256, Path target) {
        try (OutputStream out = Files.newOutputStream(target)) {
            boolean last = false;
            for (int number = 0; !last; number++) {
                Document chunk = chunks.find(eq("_id", id(sha256, number))).first();
                if (chunk == null) {
                    throw new IllegalStateException("chunk " + number + " of the file " + sha256 + " is missing");
                }
                out.write(chunk.get("bytes", Binary.class).getData());
                last = chunk.getBoolean("last");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String sha256, int number) {
        return sha256 + "/" + number;
    }
}
