package io.daicho.operations.health;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that may be slow to read, or away, read now and then by a thread of its own: whoever asks gets the last
 * reading at once, and how old it is.
 */
public final class Sampled<T> implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Sampled.class);

    private final String name;
    private final Duration every;
    private final Supplier<T> source;
    private volatile @Nullable Reading<T> last;
    private volatile @Nullable Thread thread;

    /**
     * A reading, and when it was made by {@link System#nanoTime}.
     *
     * @param value what was read
     */
    public record Reading<T>(T value, long at) {

        /** How old it is. */
        public Duration age() {
            return Duration.ofNanos(System.nanoTime() - at);
        }
    }

    public Sampled(String name, Duration every, Supplier<T> source) {
        this.name = name;
        this.every = every;
        this.source = source;
    }

    /** The last reading that succeeded, however old. */
    public Optional<Reading<T>> last() {
        return Optional.ofNullable(last);
    }

    private void run() {
        while (Thread.currentThread() == thread) {
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
            read();
        }
    }

    private void read() {
        try {
            // as old as the question, however long the answer takes
            long asked = System.nanoTime();
            last = new Reading<>(source.get(), asked);
        } catch (RuntimeException e) {
            LOGGER.debug("{} could not be read, trying again in {}", name, every, e);
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            read();
            // known before it runs: it goes on for as long as it is the one
            Thread reader = Thread.ofVirtual().name(name).unstarted(this::run);
            thread = reader;
            reader.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running != null) {
            thread = null;
            running.interrupt();
        }
    }

    /** Before requests are taken, so that the first who asks is told something. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
