package io.daicho.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Queues commits for the one thread that appends: what has gathered while one insert was under way goes into the next
 * together, so that many writers pay for one round trip.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_GROUP = 256;
    private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(1);

    private final BlockingQueue<Pending> queue;
    private final Appender appender;
    private final Sealing sealing = new Sealing();
    private final Duration patience;
    private final Thread thread;
    private @Nullable Pending tooLargeForLastGroup;
    private volatile boolean closed;

    /** @param capacity how many commits may wait */
    GroupCommit(Appender appender, Duration patience, int capacity) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.appender = appender;
        this.patience = patience;
        this.thread = Thread.ofPlatform().name("log-appender").daemon().start(this::run);
    }

    /**
     * Waits until the commit is settled.
     *
     * @throws StreamConflict if its place in the stream is taken
     * @throws DuplicateCommand if its command has been committed before
     * @throws LogBusy if the queue is full
     * @throws LogUnavailable if the log does not answer in time
     */
    StoredCommit append(NewCommit commit, @Nullable String trace) {
        var pending = new Pending(commit, trace, sealing);
        try {
            if (closed) {
                throw closedLog();
            }
            if (!queue.offer(pending, WAIT_FOR_ROOM.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LogBusy(queue.size());
            }
            if (closed && queue.remove(pending)) {
                throw closedLog();
            }
            AppendOrder.queued();
            // twice: a group may wait for the one before it to use up its patience
            return pending.outcome().get(2 * patience.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LogUnavailable("appending failed", e.getCause());
        } catch (TimeoutException e) {
            throw givenUp(pending, "the commit was not settled in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(pending, "interrupted while waiting for the commit", e);
        }
    }

    /** Nobody waits for it any more: unless it is being appended already, it must not be. */
    private LogUnavailable givenUp(Pending pending, String reason, Exception cause) {
        boolean neverBegun = queue.remove(pending);
        return new LogUnavailable(neverBegun ? reason + ", and is not appended" : reason, cause);
    }

    int waiting() {
        return queue.size();
    }

    /** False once the appending thread has ended, be it by an error. */
    boolean isAppending() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty() || tooLargeForLastGroup != null) {
                append(nextGroup());
            }
        } finally {
            // also on an error that ends this thread: nobody may wait for an appender that is gone
            closed = true;
            var left = new ArrayList<Pending>();
            queue.drainTo(left);
            left.forEach(pending -> pending.outcome().completeExceptionally(closedLog()));
        }
    }

    private void append(List<Pending> group) {
        try {
            appender.append(group);
        } catch (LogUnavailable e) {
            group.forEach(pending -> pending.outcome().completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            group.forEach(pending -> pending.outcome()
                    .completeExceptionally(new LogUnavailable("appending failed: " + e.getMessage(), e)));
            if (e instanceof Error error) {
                throw error;
            }
        }
    }

    private static LogUnavailable closedLog() {
        return new LogUnavailable("the log is closed", null);
    }

    private List<Pending> nextGroup() {
        var group = new ArrayList<Pending>();
        int characters = 0;
        for (Pending next = first(); next != null; next = queue.poll()) {
            characters += next.commit().characters();
            if (characters > NewCommit.MAX_CHARACTERS && !group.isEmpty()) {
                tooLargeForLastGroup = next;
                break;
            }
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        return group;
    }

    private @Nullable Pending first() {
        Pending held = tooLargeForLastGroup;
        tooLargeForLastGroup = null;
        if (held != null) {
            return held;
        }
        try {
            // wakes up now and then to see whether it is closed
            return queue.poll(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed = true;
            return queue.poll();
        }
    }

    /** Takes no more commits, and returns when those already queued are settled. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(patience.plusSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
