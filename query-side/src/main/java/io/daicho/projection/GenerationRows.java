package io.daicho.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * The rows of one generation, for reading. A generation that answers no longer is dropped after a time of grace; a reader
 * that has not seen it answer for that long cannot know whether its rows are still there, and is told so instead of
 * being answered from what may be half gone.
 */
final class GenerationRows {

    private final Generation generation;
    private final RowStore store;
    private final VersionSearch search;
    private volatile boolean expires;
    private volatile long lastInstant;

    GenerationRows(Generation generation, RowStore store) {
        this.generation = generation;
        this.store = store;
        this.search = new VersionSearch(store);
    }

    Generation generation() {
        return generation;
    }

    /** It was seen to answer. @param since {@link System#nanoTime()} before it was looked at */
    void seenServing(long since, Duration grace) {
        lastInstant = since + grace.toNanos();
        expires = true;
    }

    ReachedPosition reached() {
        ReachedPosition reached = store.reached();
        requireStillThere();
        return reached;
    }

    RowReader at(long position) {
        var rows = new RowsAt(search, position);
        return new RowReader() {
            @Override
            public <T> Map<RowKey<T>, T> findAll(Collection<RowKey<T>> keys) {
                Map<RowKey<T>, T> found = rows.findAll(keys);
                requireStillThere();
                return found;
            }
        };
    }

    /** After reading: what was read before that instant was there. */
    private void requireStillThere() {
        if (expires && System.nanoTime() - lastInstant > 0) {
            throw new RowsUnavailable(new IllegalStateException("rows of " + generation + " may have been dropped"));
        }
    }
}
