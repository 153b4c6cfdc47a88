package io.daicho.tree;

import io.daicho.log.MongoEventLog;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the tree of this node up with the log, on a thread of its own. Every node does: none depends on another. */
public final class TreeFollower implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(TreeFollower.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);

    /** How long events gather: to read each small group by itself would take the time of those who append. */
    private static final Duration GATHERING = Duration.ofMillis(200);

    /** Where the end of the log is known before its events can be read, for a moment after a failover. */
    private static final Duration PAUSE_WITHOUT_EVENTS = Duration.ofMillis(10);

    private final LogTree tree;
    private final MongoEventLog log;
    private final IntegrityAlarm alarm;
    private final Thread thread;
    private volatile boolean closed;

    /** Follows until it is closed. */
    public TreeFollower(LogTree tree, MongoEventLog log, IntegrityAlarm alarm) {
        this.tree = tree;
        this.log = log;
        this.alarm = alarm;
        this.thread = Thread.ofPlatform().name("log-tree").daemon().start(this::run);
    }

    private void run() {
        boolean open = false;
        while (!closed) {
            try {
                if (!open) {
                    tree.open();
                    open = true;
                }
                follow();
            } catch (InterruptedException e) {
                return;
            } catch (IntegrityFault e) {
                alarm.raise(e);
                pauseAfterError();
            } catch (RuntimeException e) {
                if (closed) {
                    return;
                }
                LOGGER.warn("the tree could not be kept up with the log, trying again in {}", PAUSE_AFTER_ERROR, e);
                pauseAfterError();
            }
        }
    }

    private void follow() throws InterruptedException {
        while (!closed) {
            boolean moved = log.awaitBeyond(tree.size(), LONGEST_WAIT);
            if (moved) {
                tree.gather(GATHERING);
            }
            int grown = tree.grow();
            while (grown == LogTree.BATCH) {
                grown = tree.grow();
            }
            if (moved && grown == 0) {
                Thread.sleep(PAUSE_WITHOUT_EVENTS);
            }
        }
    }

    private void pauseAfterError() {
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Ends after the events at hand. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
