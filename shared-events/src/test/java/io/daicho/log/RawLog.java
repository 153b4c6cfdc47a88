package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EventJson;
import io.daicho.proof.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** The log's documents read naively, whole and unindexed: the oracle that the log's own reads are held against. */
public final class RawLog {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final List<Document> commits;

    private RawLog(List<Document> commits) {
        this.commits = commits;
    }

    public static RawLog of(MongoDatabase database) {
        // the embedded server fills a reply without regard to its limit of 48 MB, so batches are kept small
        var commits = LogSchema.log(database).find().batchSize(1000).into(new ArrayList<>());
        commits.sort(Comparator.comparingLong(commit -> commit.getLong("_id")));
        return new RawLog(commits);
    }

    List<Document> commits() {
        return commits;
    }

    List<String> commands() {
        return commits.stream().map(commit -> commit.getString("command")).toList();
    }

    /** The leaf of every event, in order of position. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (Document commit : commits) {
            List<Document> events = commit.getList("events", Document.class);
            for (int i = 0; i < events.size(); i++) {
                lines.add(line(commit, events.get(i), commit.getLong("_id") + i, commit.getLong("seq") + i));
            }
        }
        return lines;
    }

    /** Ids of all events, in order of position. */
    List<String> eventIds() {
        return commits.stream()
                .flatMap(commit -> commit.getList("events", Document.class).stream())
                .map(event -> event.getString("id"))
                .toList();
    }

    /** Dense positions from 1, times that never go back, unbroken streams, one commit a command, leaves that match. */
    RawLog requireSound() {
        long next = 1;
        Date time = new Date(0);
        var nextSeq = new HashMap<String, Long>();
        for (Document commit : commits) {
            assertThat(commit.getLong("_id")).as("position of %s", commit).isEqualTo(next);
            List<Document> events = commit.getList("events", Document.class);
            assertThat(commit.getInteger("n")).isEqualTo(events.size()).isPositive();
            assertThat(commit.getDate("at")).as("time at %d", next).isAfterOrEqualTo(time);
            long seq = commit.getLong("seq");
            assertThat(seq)
                    .as("sequence of %s", commit)
                    .isEqualTo(nextSeq.getOrDefault(commit.getString("stream"), 0L));
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i).get("leaf", Binary.class).getData())
                        .as("leaf at %d", next + i)
                        .isEqualTo(leaf(commit, events.get(i), next + i, seq + i));
            }
            next += events.size();
            time = commit.getDate("at");
            nextSeq.put(commit.getString("stream"), seq + events.size());
        }
        assertThat(commands()).doesNotHaveDuplicates();
        assertThat(eventIds()).doesNotHaveDuplicates();
        return this;
    }

    private static String line(Document commit, Document event, long position, long seq) {
        Map<String, Object> envelope = new HashMap<>();
        envelope.put("at", MILLIS.format(commit.getDate("at").toInstant()));
        envelope.put("command", commit.getString("command"));
        envelope.put("id", event.getString("id"));
        envelope.put("meta", EventJson.map(event.getString("meta")));
        envelope.put("payload", EventJson.map(event.getString("payload")));
        envelope.put("position", position);
        envelope.put("rev", event.getInteger("rev"));
        envelope.put("seq", seq);
        envelope.put("stream", commit.getString("stream"));
        envelope.put("streamType", commit.getString("type"));
        envelope.put("type", event.getString("type"));
        return CanonicalJson.of(envelope);
    }

    private static byte[] leaf(Document commit, Document event, long position, long seq) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return sha256.digest(line(commit, event, position, seq).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
