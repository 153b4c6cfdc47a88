package io.daicho.projection;

import java.time.Duration;

/** The reading end of one projection. */
public final class ReadModel {

    private static final Duration POLL = Duration.ofMillis(15);

    private final String storageName;
    private final RowStore store;
    private final VersionSearch search;

    ReadModel(String storageName, RowStore store) {
        this.storageName = storageName;
        this.store = store;
        this.search = new VersionSearch(store);
    }

    /** Name of the projection and version that writes the rows, e.g. {@code measure_1}. */
    public String storageName() {
        return storageName;
    }

    /** How far the rows reach now, whichever node writes them. */
    public ReachedPosition reached() {
        return store.reached();
    }

    /** The rows valid at a position, which must have been reached. */
    public RowReader at(long position) {
        return new RowsAt(search, position);
    }

    /**
     * Waits until a position is reached, at most for a time.
     *
     * @return how far the rows reach, which is less than asked for when the time is over
     */
    public ReachedPosition await(long position, Duration limit) {
        long start = System.nanoTime();
        ReachedPosition reached = store.reached();
        while (reached.position() < position && System.nanoTime() - start < limit.toNanos()) {
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return reached;
            }
            reached = store.reached();
        }
        return reached;
    }
}
