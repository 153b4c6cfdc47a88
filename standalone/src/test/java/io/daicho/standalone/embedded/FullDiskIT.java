package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that may not grow any further stands for a full disk. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskIT {

    private static final List<String> AT_MOST_FOUR_MEGABYTES = List.of("sh", "-c", "ulimit -f 8192; exec \"$@\"", "sh");
    private static final int BYTES = 100_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void itStopsWithAReasonAndStartsWithAllItAcknowledgedOnceThereIsRoom() throws IOException, InterruptedException {
        long acknowledged;
        try (ServerProcess server = ServerProcess.start(directory, true, AT_MOST_FOUR_MEGABYTES);
                MongoClient client = MongoClients.create(server.uri() + "/?retryWrites=false")) {
            acknowledged = writeUntilRefused(rows(client));
            assertThat(acknowledged).isPositive();
            assertThat(server.untilItEnds())
                    .contains("the data file " + directory.resolve("daicho.mv.db"))
                    .contains("cannot be read or written (is the disk full?)")
                    .endsWith("exit 2");
        }
        try (ServerProcess server = ServerProcess.start(directory, true);
                MongoClient client = MongoClients.create(server.uri())) {
            for (long id = 0; id < acknowledged; id++) {
                assertThat(rows(client).find(new Document("_id", id)))
                        .as("row %d", id)
                        .hasSize(1);
            }
            UniqueIndexes.check("after the disk was full", client.getDatabase("daicho"));
        }
    }

    private static long writeUntilRefused(MongoCollection<Document> rows) {
        Random random = new Random(5);
        long id = 0;
        try {
            while (true) {
                byte[] incompressible = new byte[BYTES];
                random.nextBytes(incompressible);
                rows.insertOne(new Document("_id", id).append("bytes", new Binary(incompressible)));
                id++;
            }
        } catch (MongoException refused) {
            return id;
        }
    }

    private static MongoCollection<Document> rows(MongoClient client) {
        return client.getDatabase("daicho").getCollection("rows");
    }
}
