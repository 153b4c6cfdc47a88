package io.daicho.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The log read from its documents alone, with nothing of the product's code: what everything else is held against. */
final class RawLedger {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final List<Document> commits;

    RawLedger(List<Document> commits) {
        this.commits = List.copyOf(commits);
    }

    static RawLedger of(MongoDatabase database) {
        var commits = database.getCollection("log").find().into(new ArrayList<>());
        commits.sort(Comparator.comparingLong(commit -> commit.getLong("_id")));
        return new RawLedger(commits);
    }

    List<Document> commits() {
        return commits;
    }

    /** Position of the last event of each command's commit. */
    Map<String, Long> lastPositions() {
        var positions = new HashMap<String, Long>();
        commits.forEach(commit ->
                positions.put(commit.getString("command"), commit.getLong("_id") + commit.getInteger("n") - 1));
        return positions;
    }

    /** Positions without a gap from 1, times that never go back, streams without a gap, each command and event once. */
    RawLedger requireSound() {
        long next = 1;
        Date time = new Date(0);
        var nextSeq = new HashMap<String, Long>();
        for (Document commit : commits) {
            int events = commit.getList("events", Document.class).size();
            String stream = commit.getString("stream");
            long seq = commit.getLong("seq");
            assertThat(commit.getLong("_id")).as("position").isEqualTo(next);
            assertThat(commit.getInteger("n")).as("events at %d", next).isEqualTo(events);
            assertThat(commit.getDate("at")).as("time at %d", next).isAfterOrEqualTo(time);
            assertThat(seq).as("sequence of %s at %d", stream, next).isEqualTo(nextSeq.getOrDefault(stream, 0L));
            next += events;
            time = commit.getDate("at");
            nextSeq.put(stream, seq + events);
        }
        assertThat(commits.stream().map(commit -> commit.getString("command")).toList())
                .as("commands")
                .doesNotHaveDuplicates();
        assertThat(commits.stream()
                        .flatMap(commit -> commit.getList("events", Document.class).stream())
                        .map(event -> event.getString("id"))
                        .toList())
                .as("ids of events")
                .doesNotHaveDuplicates();
        return this;
    }

    /** All events in their order; the hash stored with each is compared with that of what is stored. */
    List<RawEvent> events() {
        var events = new ArrayList<RawEvent>();
        for (Document commit : commits) {
            List<Document> stored = commit.getList("events", Document.class);
            for (int i = 0; i < stored.size(); i++) {
                events.add(event(commit, stored.get(i), i));
            }
        }
        return events;
    }

    private static RawEvent event(Document commit, Document stored, int index) {
        long position = commit.getLong("_id") + index;
        byte[] leaf = leaf(commit, stored, index);
        assertThat(stored.get("leaf", Binary.class).getData())
                .as("hash stored at %d", position)
                .isEqualTo(leaf);
        ObjectNode envelope = Json.object();
        envelope.set("payload", Json.read(stored.getString("payload")));
        envelope.set("meta", Json.read(stored.getString("meta")));
        for (Document text : stored.getList("texts", Document.class, List.of())) {
            open(envelope, text, position);
        }
        return new RawEvent(
                position,
                commit.getString("stream"),
                commit.getLong("seq") + index,
                commit.getString("command"),
                stored.getString("type"),
                envelope.get("payload"),
                envelope.get("meta"),
                leaf);
    }

    /** Puts a text back in the place of its commitment. */
    private static void open(ObjectNode envelope, Document text, long position) {
        String field = text.getString("field");
        String open = text.getString("text");
        byte[] hash = sha256(text.get("salt", Binary.class).getData(), open.getBytes(StandardCharsets.UTF_8));
        assertThat(envelope.at(field + "/commitment").asString())
                .as("commitment to %s at %d", field, position)
                .isEqualTo(HexFormat.of().formatHex(hash));
        int end = field.lastIndexOf('/');
        ((ObjectNode) envelope.at(field.substring(0, end))).put(field.substring(end + 1), open);
    }

    /** Names in order and no white space: canonical, since the texts within are stored canonically. */
    private static byte[] leaf(Document commit, Document event, int index) {
        var members = new TreeMap<String, String>();
        members.put("at", text(MILLIS.format(commit.getDate("at").toInstant())));
        members.put("command", text(commit.getString("command")));
        members.put("id", text(event.getString("id")));
        members.put("meta", event.getString("meta"));
        members.put("payload", event.getString("payload"));
        members.put("position", Long.toString(commit.getLong("_id") + index));
        members.put("rev", event.getInteger("rev").toString());
        members.put("seq", Long.toString(commit.getLong("seq") + index));
        members.put("stream", text(commit.getString("stream")));
        members.put("streamType", text(commit.getString("type")));
        members.put("type", text(event.getString("type")));
        var line = new StringBuilder();
        members.forEach((name, value) -> line.append(line.isEmpty() ? "{" : ",")
                .append(text(name))
                .append(':')
                .append(value));
        line.append('}');
        return sha256(new byte[1], line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String text) {
        JsonNode node = Json.object().put("text", text).get("text");
        return Json.write(node);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
