package io.daicho.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;

/** What somebody with access to the database can do to the log's documents. */
final class Tampering {

    private final MongoCollection<Document> log;
    private final Signer signer;

    Tampering(MongoDatabase database, Signer signer) {
        this.log = database.getCollection("log");
        this.signer = signer;
    }

    /** The commit that a position lies in. */
    Document commit(long position) {
        return signer.commits().stream()
                .filter(commit -> commit.getLong("_id") <= position && end(commit) > position)
                .findFirst()
                .orElseThrow();
    }

    Document event(long position) {
        Document commit = commit(position);
        return commit.getList("events", Document.class).get((int) (position - commit.getLong("_id")));
    }

    /** The first position from one on whose commit has this many events. */
    long commitOf(int events, long from) {
        return signer.commits().stream()
                .filter(commit -> commit.getLong("_id") >= from && commit.getInteger("n") == events)
                .findFirst()
                .orElseThrow()
                .getLong("_id");
    }

    void alterCommit(long position, Consumer<Document> alteration) {
        Document commit = commit(position);
        long id = commit.getLong("_id");
        alteration.accept(commit);
        log.replaceOne(new Document("_id", id), commit);
    }

    void alterEvent(long position, Consumer<Document> alteration) {
        alterCommit(
                position,
                commit -> alteration.accept(
                        commit.getList("events", Document.class).get((int) (position - commit.getLong("_id")))));
    }

    void replaceText(long position, String member, String text, String by) {
        alterEvent(position, event -> {
            String before = event.getString(member);
            if (!before.contains(text)) {
                throw new IllegalArgumentException(before);
            }
            event.put(member, before.replace(text, by));
        });
    }

    /** Takes a commit out and leaves a gap. */
    void drop(long position) {
        log.deleteOne(new Document("_id", commit(position).getLong("_id")));
    }

    /** Takes an event out of a commit of several. */
    void dropFromCommit(long position) {
        alterCommit(position, commit -> {
            var events = new ArrayList<>(commit.getList("events", Document.class));
            events.remove((int) (position - commit.getLong("_id")));
            commit.append("events", events).append("n", events.size());
        });
    }

    /** Takes a commit out and moves all behind it up, in the log and in its stream. */
    void dropAndCloseTheGap(long position) {
        Document gone = commit(position);
        drop(position);
        move(gone, -gone.getInteger("n"));
    }

    /** Puts a copy of a commit, under new ids, in front of it, and moves everything from there on down. */
    void insertAndMakeRoom(long position) {
        Document original = commit(position);
        move(original, original.getInteger("n"));
        Document copy =
                new Document(original).append("command", UUID.randomUUID().toString());
        copy.put(
                "events",
                original.getList("events", Document.class).stream()
                        .map(event -> new Document(event)
                                .append("id", UUID.randomUUID().toString()))
                        .toList());
        log.insertOne(copy);
    }

    /** Lengthens a commit by an event, over the position of the next one. */
    void insertWithoutRoom(long position) {
        alterCommit(position, commit -> {
            var events = new ArrayList<>(commit.getList("events", Document.class));
            events.add(new Document(events.getLast())
                    .append("id", UUID.randomUUID().toString()));
            commit.append("events", events).append("n", events.size());
        });
    }

    /** Lets two commits of as many events change places. */
    void swap(long one, long other) {
        Document first = commit(one);
        Document second = commit(other);
        log.deleteMany(new Document("_id", new Document("$in", List.of(first.get("_id"), second.get("_id")))));
        log.insertOne(new Document(first).append("_id", second.get("_id")));
        log.insertOne(new Document(second).append("_id", first.get("_id")));
    }

    /** Cuts the log off behind a position, which is the last of a commit. */
    void truncate(long last) {
        signer.commits().stream()
                .filter(commit -> commit.getLong("_id") > last)
                .forEach(commit -> log.deleteOne(new Document("_id", commit.get("_id"))));
    }

    /** The last position of the commit that a position lies in. */
    long lastOf(long position) {
        return end(commit(position)) - 1;
    }

    private void move(Document from, int by) {
        List<Document> later = signer.commits().stream()
                .filter(commit -> commit.getLong("_id") >= from.getLong("_id"))
                .toList();
        later.forEach(commit -> log.deleteOne(new Document("_id", commit.get("_id"))));
        for (Document commit : later) {
            if (commit.getString("stream").equals(from.getString("stream"))) {
                commit.put("seq", commit.getLong("seq") + by);
            }
            log.insertOne(commit.append("_id", commit.getLong("_id") + by));
        }
    }

    private static long end(Document commit) {
        return commit.getLong("_id") + commit.getInteger("n");
    }
}
