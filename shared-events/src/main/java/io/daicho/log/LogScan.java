package io.daicho.log;

import java.util.List;

/**
 * Walks the log from a position to its end and, later, on from there: by pages while there is much to read, by exact keys
 * where it ends. Not thread-safe.
 */
final class LogScan {

    private final CommitReader reader;
    private long position;
    private boolean onCommitBoundary;
    private boolean farFromTheEnd;

    /** @param position the last position already seen, 0 for none; it may lie within a commit */
    LogScan(CommitReader reader, long position) {
        this.reader = reader;
        this.position = position;
        this.onCommitBoundary = position == 0;
    }

    /**
     * The events that follow, in order and without a gap; empty at the end of the log for now.
     *
     * @throws LogUnavailable if the database does not answer; asking again goes on where it stood
     */
    List<StoredEvent> next() {
        return MongoEventLog.answered(this::read);
    }

    private List<StoredEvent> read() {
        if (!onCommitBoundary) {
            List<StoredEvent> rest = restOfCommit();
            if (!rest.isEmpty()) {
                return rest;
            }
        }
        int most = farFromTheEnd ? CommitReader.PAGE : CommitReader.WINDOW;
        List<StoredCommit> commits = farFromTheEnd ? reader.page(position + 1) : reader.from(position + 1);
        if (!commits.isEmpty()) {
            farFromTheEnd = commits.getLast().lastPosition() - position >= most;
            position = commits.getLast().lastPosition();
        } else {
            farFromTheEnd = false;
        }
        return commits.stream().flatMap(commit -> commit.events().stream()).toList();
    }

    long position() {
        return position;
    }

    private List<StoredEvent> restOfCommit() {
        long seen = position;
        List<StoredEvent> rest = reader.covering(seen).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() > seen)
                .toList();
        onCommitBoundary = true;
        if (!rest.isEmpty()) {
            position = rest.getLast().position();
        }
        return rest;
    }
}
