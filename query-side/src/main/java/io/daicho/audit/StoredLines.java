package io.daicho.audit;

import com.mongodb.client.MongoCollection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.bson.Document;

/**
 * The events of the log one by one as they stand there, whatever is wrong with their order: to the end, or to the first
 * commit that cannot be read.
 */
final class StoredLines implements AutoCloseable {

    private final CommitCursor commits;
    private final Deque<StoredLine> lines = new ArrayDeque<>();
    private long next;
    private boolean ended;

    /** @param first position of the commit to begin at */
    StoredLines(MongoCollection<Document> log, long first, long last) {
        this.commits = new CommitCursor(log, first, last);
        this.next = first;
    }

    Optional<StoredLine> next() {
        if (lines.isEmpty() && !ended) {
            fill();
        }
        return Optional.ofNullable(lines.pollFirst());
    }

    private void fill() {
        Optional<Document> document = commits.next(next);
        if (document.isEmpty()) {
            ended = true;
        } else {
            try {
                StoredCommitLines commit = StoredCommitLines.of(document.get());
                lines.addAll(commit.lines());
                next = commit.end();
            } catch (MalformedMember e) {
                // the caller knows of it: it ended the pass that came here before
                ended = true;
            }
        }
    }

    @Override
    public void close() {
        commits.close();
    }
}
