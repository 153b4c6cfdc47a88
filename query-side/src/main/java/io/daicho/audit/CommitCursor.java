package io.daicho.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * All commits of the log from a position up to another, in the order of their ids, read window by window: at no time is
 * more in memory than one answer of the server.
 */
final class CommitCursor implements AutoCloseable {

    /** Ids asked for at once. */
    private static final int WINDOW = 256;

    private final MongoCollection<Document> log;
    private final long last;
    private long nextWindow;
    private @Nullable MongoCursor<Document> window;

    /**
     * @param first id the reading begins at
     * @param last id it ends at
     */
    CommitCursor(MongoCollection<Document> log, long first, long last) {
        this.log = log;
        this.nextWindow = first;
        this.last = last;
    }

    /**
     * The next commit.
     *
     * @param expected the id it should have: where a whole window from there on is empty, nothing more is looked for
     * @return empty at the end, or where there is a gap of more than a window
     */
    Optional<Document> next(long expected) {
        while (window == null || !window.hasNext()) {
            close();
            if (nextWindow > last || nextWindow > expected + WINDOW) {
                return Optional.empty();
            }
            long end = Math.min(last, nextWindow + WINDOW - 1);
            window = LedgerDocuments.range(log, nextWindow, end);
            nextWindow = end + 1;
        }
        return Optional.of(window.next());
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
    }
}
