package io.daicho.operations.limits;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends what a thread does when its time is over, by interrupting it: everything a request may wait for, an answer of the
 * database included, ends on that.
 */
final class RequestDeadline implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final ScheduledFuture<?> alarm;
    private boolean done;
    private boolean missed;

    /** Begins for the current thread. */
    RequestDeadline(ScheduledExecutorService alarms, Duration time) {
        this.alarm = alarms.schedule(this::ring, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void ring() {
        if (!done) {
            missed = true;
            thread.interrupt();
        }
    }

    /** Whether the time was over before the thread was done. */
    synchronized boolean isMissed() {
        return missed;
    }

    /** The thread is done: it is interrupted no more, and what it does next is not affected. */
    @Override
    public synchronized void close() {
        done = true;
        alarm.cancel(false);
        if (missed) {
            var unused = Thread.interrupted();
        }
    }
}
