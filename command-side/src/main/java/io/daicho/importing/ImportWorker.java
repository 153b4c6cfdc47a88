package io.daicho.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works imports off, one at a time: those started here, and those another node left behind. */
final class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private static final Duration SWEEP = Duration.ofHours(1);

    private final ImportStore store;
    private final ClaimedImports claimedImports;
    private final ImportSettings settings;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Semaphore wake = new Semaphore(0);
    private Instant nextSweep = Instant.MIN;
    private @Nullable Thread thread;

    ImportWorker(ImportStore store, ImportRun run, ImportSettings settings, Clock clock) {
        this.store = store;
        this.claimedImports = new ClaimedImports(store, run, settings, clock, stopping);
        this.settings = settings;
        this.clock = clock;
    }

    /** There may be something to do. */
    void wake() {
        wake.release();
    }

    synchronized void start() {
        if (thread == null) {
            stopping.set(false);
            thread = Thread.ofVirtual().name("imports").start(this::loop);
        }
    }

    /** Stops after the rows in flight; the import under way is given back, for any node to go on with. */
    synchronized void stop() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            stopping.set(true);
            running.interrupt();
            running.join();
            thread = null;
        }
    }

    synchronized boolean isRunning() {
        return thread != null;
    }

    /** A crash may leave files behind; a file younger than this may be one whose import is about to be created. */
    private void sweep(Instant now) {
        if (!now.isBefore(nextSweep)) {
            store.deleteLeftFiles(now.minus(SWEEP));
            nextSweep = now.plus(SWEEP);
        }
    }

    private void loop() {
        try {
            while (!stopping.get()) {
                if (!workedOne()) {
                    var unused = wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("imports stop");
        }
    }

    /** @return false if there is nothing to do, or not now */
    private boolean workedOne() throws InterruptedException {
        String worker = UUID.randomUUID().toString();
        try {
            sweep(clock.instant());
            Optional<ImportJob> claimed =
                    store.claim(worker, clock.instant(), clock.instant().plus(settings.lease()));
            return claimed.isPresent() && claimedImports.work(claimed.get(), worker);
        } catch (RuntimeException | Error e) {
            // whatever it was, other imports must not wait for ever
            LOG.warn("imports rest for a moment", e);
            return false;
        }
    }
}
