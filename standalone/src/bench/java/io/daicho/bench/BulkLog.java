package io.daicho.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.daicho.proof.Commitment;
import io.daicho.proof.LeafLine;
import io.daicho.proof.MerkleHashes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/** Fills a log with documents as the ledger writes them, past the ledger: quicker, for logs of a million events. */
final class BulkLog {

    private static final int BATCH = 1_000;
    private static final String TEXT = "実施した。".repeat(12);

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
        byte[] salt = Arrays.copyOf(Long.toString(position).getBytes(StandardCharsets.US_ASCII), Commitment.SALT_BYTES);
        String payload = "{\"measureId\":\"" + stream + "\",\"result\":{\"figures\":[],\"outcome\":\"RECORDED\","
                + "\"participants\":[],\"text\":{\"commitment\":\"" + Commitment.of(salt, TEXT) + "\"},\"year\":2021}}";
        String meta = "{\"actor\":\"author-" + position % 10 + "\"}";
        String id = new UUID(2, position).toString();
        String command = new UUID(3, position).toString();
        var line = new LeafLine(
                at.toInstant(), command, id, meta, payload, position, 1, 0, stream, "Measure", "YearResultRecorded");
        var text = new Document("field", "/payload/result/text")
                .append("salt", new Binary(salt))
                .append("text", TEXT);
        var event = new Document("id", id)
                .append("type", line.type())
                .append("rev", line.rev())
                .append("payload", payload)
                .append("meta", meta)
                .append("leaf", new Binary(MerkleHashes.leaf(line.text()).bytes()))
                .append("texts", List.of(text));
        return new Document("_id", position)
                .append("n", 1)
                .append("at", at)
                .append("stream", stream)
                .append("seq", 0L)
                .append("type", line.streamType())
                .append("command", command)
                .append("node", "bench")
                .append("events", List.of(event));
    }
}
