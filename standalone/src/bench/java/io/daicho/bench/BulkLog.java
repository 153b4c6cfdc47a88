package io.daicho.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Fills a log with documents as the ledger writes them, past the ledger: quicker, for logs of a million events. */
final class BulkLog {

    private static final int BATCH = 1_000;

    private BulkLog() {}

    /** Appends commits of one event each to an empty log whose indexes are there. */
    static void fill(BenchServer server, String database, int events) {
        MongoCollection<Document> log = server.database(database).getCollection("log");
        var at = new Date();
        var batch = new ArrayList<Document>(BATCH);
        for (long position = 1; position <= events; position++) {
            batch.add(commit(position, at));
            if (batch.size() == BATCH || position == events) {
                log.insertMany(batch, new InsertManyOptions().ordered(true));
                batch.clear();
            }
        }
    }

    private static Document commit(long position, Date at) {
        String stream = new UUID(1, position).toString();
        String payload = "{\"measureId\":\"" + stream + "\",\"result\":{\"covidCities\":[],\"figures\":[],\"outcome\":"
                + "\"RECORDED\",\"text\":\"" + "実施した。".repeat(12) + "\",\"year\":2021}}";
        var event = new Document("id", new UUID(2, position).toString())
                .append("type", "Measured")
                .append("rev", 1)
                .append("payload", payload)
                .append("meta", "{\"actor\":\"author-" + position % 10 + "\"}");
        return new Document("_id", position)
                .append("n", 1)
                .append("at", at)
                .append("stream", stream)
                .append("seq", 0L)
                .append("type", "Measure")
                .append("command", new UUID(3, position).toString())
                .append("node", "bench")
                .append("events", List.of(event));
    }
}
