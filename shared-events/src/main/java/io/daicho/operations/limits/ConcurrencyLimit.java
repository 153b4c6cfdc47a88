package io.daicho.operations.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** At most so many of a kind at once. */
public final class ConcurrencyLimit {

    private final String name;
    private final int most;
    private final Duration patience;
    private final Semaphore places;
    private final LongAdder refused = new LongAdder();

    /**
     * A limit.
     *
     * @param name what is limited, for people and metrics, e.g. {@code reports}
     * @param patience how long one on top waits for a place
     */
    public ConcurrencyLimit(String name, int most, Duration patience) {
        this.name = name;
        this.most = most;
        this.patience = patience;
        this.places = new Semaphore(most, true);
    }

    /**
     * Takes a place, which must be given back.
     *
     * @throws TooManyAtOnce if none becomes free in time
     */
    public Place enter() {
        if (!takePlace()) {
            refused.increment();
            throw new TooManyAtOnce(name, most);
        }
        var given = new AtomicBoolean();
        return () -> {
            if (given.compareAndSet(false, true)) {
                places.release();
            }
        };
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public String name() {
        return name;
    }

    public int most() {
        return most;
    }

    /** How many places are taken. */
    public int taken() {
        return most - places.availablePermits();
    }

    /** How many were refused since the start. */
    public long refused() {
        return refused.sum();
    }

    /** A place; giving it back twice does no harm. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
