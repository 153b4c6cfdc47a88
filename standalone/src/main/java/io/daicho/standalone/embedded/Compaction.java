package io.daicho.standalone.embedded;

import java.time.Duration;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file from growing without bound: every commit appends copies of the pages it changed, so the file is
 * rewritten when it is opened, when it is closed, and whenever it has come to more than twice its compacted size and
 * some slack. The caller sees to it that nothing else happens on the store meanwhile.
 */
final class Compaction {

    /** What a small file may grow by before it is worth a pause. */
    static final long SLACK_BYTES = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int TARGET_FILL_PERCENT = 90;
    private static final int REWRITTEN_BYTES = 16 << 20;
    private static final long MOVED_BYTES = 64L << 20;

    private final MVStore store;
    private final long slack;
    private long compacted;

    Compaction(MVStore store, long slack) {
        this.store = store;
        this.slack = slack;
    }

    boolean isDue() {
        return store.getFileStore() != null && store.getFileStore().size() > 2 * compacted + slack;
    }

    /** Copies what is alive out of half-dead chunks, then moves the chunks together and cuts the file off. */
    void run() {
        if (!(store.getFileStore() instanceof RandomAccessStore file)) {
            return;
        }
        long before = file.size();
        long deadline = System.nanoTime() + LONGEST_PAUSE.toNanos();
        boolean rewritten;
        do {
            rewritten = store.compact(TARGET_FILL_PERCENT, REWRITTEN_BYTES);
            // without it the chunks just emptied would still count as in use
            store.commit();
            file.compactMoveChunks(TARGET_FILL_PERCENT, MOVED_BYTES, store);
        } while (rewritten && System.nanoTime() - deadline < 0);
        compacted = file.size();
        LOG.debug("Compacted the data file from {} to {} bytes", before, compacted);
    }
}
