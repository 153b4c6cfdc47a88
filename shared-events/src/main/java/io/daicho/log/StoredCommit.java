package io.daicho.log;

import java.time.Instant;
import java.util.List;

/**
 * A commit as it stands in the log.
 *
 * @param position of its first event
 * @param node the process that appended it
 */
public record StoredCommit(
        long position, Instant at, String stream, long seq, String command, String node, List<StoredEvent> events) {

    public StoredCommit {
        events = List.copyOf(events);
    }

    public long lastPosition() {
        return position + events.size() - 1;
    }

    public long lastSeq() {
        return seq + events.size() - 1;
    }

    boolean covers(long wanted) {
        return position <= wanted && wanted <= lastPosition();
    }

    CommitReceipt receipt() {
        return new CommitReceipt(
                command,
                stream,
                position,
                lastPosition(),
                lastSeq(),
                at,
                events.getFirst().meta());
    }
}
