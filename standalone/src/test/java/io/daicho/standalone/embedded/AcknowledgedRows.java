package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;

/** Rows written one by one, in batches and by updates, and which of them the server said it has. */
final class AcknowledgedRows {

    private static final int BATCH = 6;
    private static final String PAYLOAD = "実績".repeat(200);

    private final Map<String, Document> inserted = new ConcurrentHashMap<>();
    private final Map<String, Integer> counters = new ConcurrentHashMap<>();

    long count() {
        return inserted.size()
                + counters.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Writes until the server is gone, telling of each acknowledgement. */
    void writeUntilItFails(MongoDatabase database, String writer, Runnable acknowledged) {
        MongoCollection<Document> rows = rows(database);
        MongoCollection<Document> totals = totals(database);
        try {
            rows.createIndex(new Document("writer", 1).append("n", 1), new IndexOptions().unique(true));
            totals.insertOne(new Document("_id", writer).append("value", 0));
            counters.put(writer, 0);
            for (int turn = 0; ; turn++) {
                Document single = row(writer, turn, 0, 1);
                rows.insertOne(single);
                inserted.put(single.getString("_id"), single);
                acknowledged.run();

                int batchTurn = turn;
                List<Document> batch = IntStream.rangeClosed(1, BATCH)
                        .mapToObj(i -> row(writer, batchTurn, i, BATCH))
                        .toList();
                rows.insertMany(batch);
                batch.forEach(row -> inserted.put(row.getString("_id"), row));
                acknowledged.run();

                totals.updateOne(Filters.eq("_id", writer), Updates.inc("value", 1));
                counters.merge(writer, 1, Integer::sum);
                acknowledged.run();
            }
        } catch (MongoException e) {
            assertThat(turnedAway(e))
                    .as("a server that is up refused a write")
                    .withFailMessage(() -> "" + e)
                    .isFalse();
        }
    }

    /** Whether the failure is an answer rather than a lost connection. */
    private static boolean turnedAway(MongoException e) {
        return e instanceof com.mongodb.MongoServerException;
    }

    void check(String when, MongoDatabase database) {
        Map<String, Document> found = new HashMap<>();
        Map<String, Integer> batches = new HashMap<>();
        for (Document row : rows(database).find()) {
            assertThat(found.put(row.getString("_id"), row))
                    .as("%s: twice", when)
                    .isNull();
            batches.merge(
                    row.getString("writer") + "/" + row.getInteger("turn") + "/" + row.getInteger("of"),
                    1,
                    Integer::sum);
        }
        assertThat(found).as("%s: acknowledged rows", when).containsAllEntriesOf(inserted);
        assertThat(batches)
                .as("%s: each batch whole", when)
                .allSatisfy((batch, size) -> assertThat(batch).endsWith("/" + size));
        for (Document total : totals(database).find()) {
            assertThat(total.getInteger("value"))
                    .as("%s: updates of %s", when, total.getString("_id"))
                    .isGreaterThanOrEqualTo(counters.getOrDefault(total.getString("_id"), 0));
        }
        assertThat(totals(database).countDocuments()).as("%s: counters", when).isGreaterThanOrEqualTo(counters.size());
    }

    private static Document row(String writer, int turn, int i, int of) {
        int n = turn * (BATCH + 1) + i;
        return new Document("_id", writer + "/" + n)
                .append("writer", writer)
                .append("n", n)
                .append("turn", turn)
                .append("of", of)
                .append("payload", PAYLOAD);
    }

    private static MongoCollection<Document> rows(MongoDatabase database) {
        return database.getCollection("rows").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static MongoCollection<Document> totals(MongoDatabase database) {
        return database.getCollection("totals").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
