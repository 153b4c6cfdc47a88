package io.daicho.standalone.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writers and readers at work until they are told to stop. */
final class Crew implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> work = new ArrayList<>();
    private final Observed observed;
    private volatile boolean stopping;

    Crew(Observed observed) {
        this.observed = observed;
    }

    /** One thing that somebody does again and again. */
    interface Work {
        void once() throws InterruptedException;
    }

    /** @param pause mean time between one and the next */
    void begin(String name, Work task, Duration pause, Random random) {
        work.add(threads.submit(() -> {
            try {
                while (!stopping) {
                    task.once();
                    Thread.sleep(random.nextLong(2 * pause.toMillis() + 1));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                observed.violation(name + " failed: " + e);
            }
        }));
    }

    /** Returns when everybody has ended what they were doing. */
    void stop() throws Exception {
        stopping = true;
        for (Future<?> one : work) {
            one.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
