package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.log.LogUnavailable;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.StoredCommit;
import io.daicho.log.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Commits appended to the log, and which of them the log said it has, at which positions. */
final class AcknowledgedCommits {

    private static final int EVENTS_A_COMMIT = 3;

    private final Map<String, StoredCommit> appended = new ConcurrentHashMap<>();

    long count() {
        return appended.size();
    }

    /** Appends until the server is gone, telling of each acknowledgement. */
    void appendUntilItFails(MongoEventLog log, String stream, Runnable acknowledged) {
        try {
            for (long seq = 0; ; seq += EVENTS_A_COMMIT) {
                StoredCommit commit = log.append(commit(stream, seq));
                appended.put(commit.command(), commit);
                acknowledged.run();
            }
        } catch (LogUnavailable gone) {
            assertThat(gone).hasMessageNotContaining("Duplicate");
        }
    }

    private static NewCommit commit(String stream, long seq) {
        List<NewEvent> events = LongStream.range(seq, seq + EVENTS_A_COMMIT)
                .mapToObj(n -> new NewEvent(
                        stream + "/" + n,
                        new EncodedEvent(new EventType("Probed", 1), "{\"n\":" + n + "}"),
                        "{\"actor\":\"test\"}"))
                .toList();
        return new NewCommit(stream, seq, "Probe", stream + "@" + seq, events);
    }

    void check(String when, MongoEventLog log) {
        List<StoredEvent> events = log.readAfter(0, Integer.MAX_VALUE);
        assertThat(events.stream().map(StoredEvent::position).toList())
                .as("%s: positions without a gap", when)
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(log.head()).as("%s: head", when).isEqualTo(events.size());
        appended.forEach((command, commit) -> assertThat(
                        events.subList((int) commit.position() - 1, (int) commit.lastPosition()))
                .as("%s: acknowledged %s", when, command)
                .isEqualTo(commit.events()));
        appended.keySet()
                .forEach(command -> assertThat(log.findByCommand(command))
                        .as("%s: %s by its command", when, command)
                        .isPresent());
    }
}
