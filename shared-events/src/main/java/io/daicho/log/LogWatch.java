package io.daicho.log;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the end of the log and wakes those who wait for it to move: at once for commits of this process, at the next
 * change-stream notice or poll for those of others. A notice lost costs one poll, never an event.
 */
final class LogWatch implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogWatch.class);

    private final CommitReader reader;
    private final Duration poll;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private final ChangeNotices notices;
    private volatile long head;
    private volatile boolean closed;

    LogWatch(MongoDatabase database, CommitReader reader, Duration poll) {
        this.reader = reader;
        this.poll = poll;
        this.head = reader.newest().map(StoredCommit::lastPosition).orElse(0L);
        this.notices = new ChangeNotices(database, this::refreshQuietly);
        this.thread = Thread.ofPlatform().name("log-watch").daemon().start(this::run);
    }

    /** The end of the log as last seen. */
    long knownHead() {
        return head;
    }

    /** The end of the log now. Without a lock: where the server does not answer, nobody waits for others to find out. */
    long refreshedHead() {
        long known = head;
        // one exact read where nothing has come, which is most often
        while (reader.at(known + 1).isPresent()) {
            List<StoredCommit> more = reader.from(known + 1);
            if (more.isEmpty()) {
                // the second read went to a new primary, which does not know yet what a majority has
                break;
            }
            known = more.getLast().lastPosition();
        }
        appended(known);
        return known;
    }

    /** Tells that the log reaches at least to this position. */
    void appended(long position) {
        lock.lock();
        try {
            if (position <= head) {
                return;
            }
            head = position;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(LogWatch::notify);
    }

    private static void notify(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            // a processor being shut down must not make a commit look failed
            LOGGER.debug("a listener to the log failed", e);
        }
    }

    /** Waits until the log reaches beyond a position. @return false if it does not in time */
    boolean awaitBeyond(long position, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (head <= position && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
            return head > position;
        } finally {
            lock.unlock();
        }
    }

    /** Runs the listener whenever the log has moved, until the registration is closed. */
    Registration onMove(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(poll);
            } catch (InterruptedException e) {
                return;
            }
            refreshQuietly();
        }
    }

    private void refreshQuietly() {
        try {
            refreshedHead();
        } catch (RuntimeException e) {
            // whatever it was: without this thread nobody would be woken for others' commits any more
            LOGGER.debug("the end of the log could not be read, trying again in {}", poll, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        notices.close();
        thread.interrupt();
    }

    /** Undoes a registration. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
