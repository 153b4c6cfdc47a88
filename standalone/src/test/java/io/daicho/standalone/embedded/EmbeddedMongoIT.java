package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @Test
    void keepsDocumentsAndUniqueIndexesOverARestart() {
        use(database -> {
            MongoCollection<Document> rows = database.getCollection("rows");
            rows.createIndex(new Document("stream", 1).append("seq", 1), new IndexOptions().unique(true));
            rows.insertMany(List.of(row(1, "a", 0), row(2, "a", 1)));
        });
        use(database -> {
            MongoCollection<Document> rows = database.getCollection("rows");
            assertThat(rows.find(new Document("stream", "a").append("seq", 1L))).containsExactly(row(2, "a", 1));
            assertThatThrownBy(() -> rows.insertOne(row(3, "a", 1)))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        });
    }

    @Test
    void readsDocumentsInTheOrderOfTheirIdsAlsoAfterARestart() {
        List<Long> ids = List.of(30L, 4L, 100L, 5_000_000_000L, 1L);
        use(database -> ids.forEach(id -> database.getCollection("rows").insertOne(new Document("_id", id))));
        use(database -> assertThat(database.getCollection("rows").find().map(row -> row.getLong("_id")))
                .containsExactlyElementsOf(ids.stream().sorted().toList()));
    }

    @Test
    void pagesInTheOrderOfIdsMeetEveryDocumentOnceWhateverIsWrittenBehindThem() {
        use(database -> {
            MongoCollection<Document> rows = database.getCollection("rows");
            var ids = new ArrayList<String>();
            for (int number = 0; number < 1_000; number++) {
                ids.add((number % 3 == 0 ? "施策/" : "measure/") + number + (number % 2 == 0 ? "@" + number : ""));
            }
            rows.insertMany(ids.stream().map(id -> new Document("_id", id)).toList());
            rows.insertOne(new Document("_id", 7L));

            var met = new ArrayList<String>();
            List<Document> page = page(rows, "");
            while (!page.isEmpty()) {
                page.forEach(document -> met.add(document.getString("_id")));
                rows.insertOne(new Document("_id", "a" + met.size()));
                page = page(rows, met.getLast());
            }

            assertThat(met).containsExactlyElementsOf(ids.stream().sorted().toList());
            assertThat(page(rows, "施策/999")).isEmpty();
            assertThat(rows.find(Filters.gt("_id", 6L))
                            .sort(Sorts.ascending("_id"))
                            .limit(5))
                    .containsExactly(new Document("_id", 7L));
        });
    }

    private static List<Document> page(MongoCollection<Document> rows, String after) {
        return rows.find(Filters.gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(37)
                .into(new ArrayList<>());
    }

    @Test
    void aRenamedCollectionTakesItsIndexesAlongAndLeavesNoneForTheNextOfItsName() {
        use(database -> {
            for (int generation = 0; generation < 3; generation++) {
                MongoCollection<Document> rebuilt = database.getCollection("view_next");
                rebuilt.createIndex(new Document("stream", 1), new IndexOptions().unique(true));
                rebuilt.insertOne(row(1, "a", generation));
                rebuilt.renameCollection(
                        new MongoNamespace(database.getName(), "view"), new RenameCollectionOptions().dropTarget(true));
                assertThat(database.getCollection("view").find(new Document("stream", "a")))
                        .containsExactly(row(1, "a", generation));
            }
        });
        use(database -> {
            MongoCollection<Document> view = database.getCollection("view");
            assertThat(view.find(new Document("stream", "a"))).containsExactly(row(1, "a", 2));
            assertThat(view.find(new Document("_id", 1L))).containsExactly(row(1, "a", 2));
            assertThat(database.getCollection("view_next").countDocuments()).isZero();
            database.getCollection("view_next").insertOne(row(1, "a", 9));
        });
    }

    @Test
    void droppingADatabaseLeavesOneWhoseNameGoesOn() {
        use(database -> {
            MongoDatabase longer = client.getDatabase(database.getName() + "2");
            longer.getCollection("rows").insertOne(row(1, "a", 0));
            database.getCollection("rows").insertOne(row(1, "a", 0));
            database.drop();
        });
        use(database -> {
            assertThat(database.getCollection("rows").countDocuments()).isZero();
            assertThat(client.getDatabase(database.getName() + "2")
                            .getCollection("rows")
                            .find())
                    .containsExactly(row(1, "a", 0));
        });
    }

    @Test
    void concurrentVersionGuardedUpdatesLoseNone() throws InterruptedException {
        try (EmbeddedMongo server = start();
                MongoClient connected = MongoClients.create(server.uri())) {
            MongoCollection<Document> rows = connected.getDatabase("test").getCollection("rows");
            rows.insertOne(new Document("_id", "counter").append("value", 0L));
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                writers.add(
                        Thread.ofVirtual().start(() -> LongStream.range(0, 50).forEach(turn -> increment(rows))));
            }
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(rows.find()).containsExactly(new Document("_id", "counter").append("value", 400L));
        }
    }

    private static void increment(MongoCollection<Document> rows) {
        while (true) {
            long value =
                    rows.find(new Document("_id", "counter")).cursor().next().getLong("value");
            var updated = rows.updateOne(
                    Filters.and(Filters.eq("_id", "counter"), Filters.eq("value", value)),
                    Updates.set("value", value + 1));
            if (updated.getModifiedCount() == 1) {
                return;
            }
        }
    }

    @Test
    void inMemoryItSpeaksTheSameAndForgets() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient connected = MongoClients.create(server.uri())) {
            MongoCollection<Document> rows = connected.getDatabase("test").getCollection("rows");
            rows.insertOne(row(1, "a", 0));
            assertThat(rows.find()).containsExactly(row(1, "a", 0));
            assertThat(server.dataFile()).isNull();
        }
    }

    @Test
    void aSecondServerOnTheDirectoryIsToldWhoHasIt() {
        try (EmbeddedMongo server = start()) {
            assertThat(server.dataFile()).isNotNull();
            assertThatThrownBy(this::start)
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use by another Daicho (process "
                            + ProcessHandle.current().pid() + ")");
        }
        start().close();
    }

    @Test
    void aDirectoryThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");

        assertThatThrownBy(() -> start(file))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("is a file, not a directory");
        assertThatThrownBy(() -> start(file.resolve("below")))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aFileThatIsNoneOfItsOwnIsRefusedAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(directory.resolve("daicho.mv.db"), "not a data file ".repeat(1_000));

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("is damaged or not one of Daicho's");
        assertThat(file).content().startsWith("not a data file not a");
    }

    @Test
    void aFileWhosePagesAreDamagedIsRefused() throws IOException {
        use(database -> LongStream.range(0, 2_000)
                .forEach(id -> database.getCollection("rows").insertOne(row(id, "s" + id, 0))));
        Path file = directory.resolve("daicho.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 2 * 4096 + 1024; i < bytes.length - 4096; i += 7) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("is damaged or not one of Daicho's");
    }

    @Test
    void aTakenPortIsNamedAndTheDirectoryGivenBack() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedMongo.start(
                            new EmbeddedSettings(directory, port, true), EmbeddedMongoIT::unexpected))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("cannot listen on")
                    .hasMessageContaining(Integer.toString(port));
        }
        start().close();
    }

    private void use(Consumer<MongoDatabase> work) {
        try (EmbeddedMongo server = start();
                MongoClient connected = MongoClients.create(server.uri())) {
            client = connected;
            work.accept(connected.getDatabase("test"));
        }
    }

    private EmbeddedMongo start() {
        return start(directory);
    }

    private static EmbeddedMongo start(Path where) {
        return EmbeddedMongo.start(new EmbeddedSettings(where, 0, true), EmbeddedMongoIT::unexpected);
    }

    private static void unexpected(EmbeddedServerException failure) {
        throw new AssertionError(failure);
    }

    private static Document row(long id, String stream, long seq) {
        return new Document("_id", id).append("stream", stream).append("seq", seq);
    }
}
