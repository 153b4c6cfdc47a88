package io.daicho.tree;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.RawLog;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.NaiveTree;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A log that tests append to. The events are well-formed and otherwise meaningless. */
public final class GrowingLog implements AutoCloseable {

    private final MongoDatabase database;
    private final MongoEventLog log;

    public GrowingLog(MongoDatabase database) {
        this.database = database;
        this.log = MongoEventLog.open(database, Clock.systemUTC(), LogSettings.forNode("test"));
    }

    public MongoDatabase database() {
        return database;
    }

    public MongoEventLog log() {
        return log;
    }

    /** Appends one commit, which is a stream of its own. */
    public void append(int events) {
        String stream = UUID.randomUUID().toString();
        List<NewEvent> list = IntStream.range(0, events)
                .mapToObj(number -> new NewEvent(
                        UUID.randomUUID().toString(),
                        new EncodedEvent(new EventType("Tested", 1), "{\"number\":" + number + "}"),
                        "{\"actor\":\"tester\"}"))
                .toList();
        log.append(new NewCommit(stream, 0, "Measure", UUID.randomUUID().toString(), list));
    }

    /** Appends commits of one event each. */
    public void appendOneByOne(int commits) {
        for (int i = 0; i < commits; i++) {
            append(1);
        }
    }

    /** The oracle: RFC 9162's recursive definitions over the lines as they stand in the database. */
    public NaiveTree naive() {
        return new NaiveTree(leaves());
    }

    public List<Hash> leaves() {
        return RawLog.of(database).lines().stream().map(MerkleHashes::leaf).toList();
    }

    @Override
    public void close() {
        log.close();
    }
}
