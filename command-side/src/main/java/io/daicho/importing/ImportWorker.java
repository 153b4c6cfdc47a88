package io.daicho.importing;

import io.daicho.importing.ImportJob.FileProblem;
import io.daicho.importing.ImportJob.State;
import io.daicho.importing.reading.UnreadableFile;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works imports off, one at a time: those started here, and those another node left behind. */
final class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportStore store;
    private final ImportRun run;
    private final ImportSettings settings;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    ImportWorker(ImportStore store, ImportRun run, ImportSettings settings, Clock clock) {
        this.store = store;
        this.run = run;
        this.settings = settings;
        this.clock = clock;
    }

    /** There may be something to do. */
    void wake() {
        wake.release();
    }

    synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name("imports").start(this::loop);
        }
    }

    /** Stops after the rows in flight; the import under way is given back, for any node to go on with. */
    synchronized void stop() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join();
            thread = null;
        }
    }

    synchronized boolean isRunning() {
        return thread != null;
    }

    private void loop() {
        try {
            while (true) {
                if (!workOne()) {
                    var unused = wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("imports stop");
        }
    }

    /** @return false if there is nothing to do, or not now */
    boolean workOne() throws InterruptedException {
        String worker = UUID.randomUUID().toString();
        Optional<ImportJob> claimed;
        try {
            claimed = store.claim(worker, clock.instant(), clock.instant().plus(settings.lease()));
        } catch (RuntimeException e) {
            LOG.warn("imports cannot be looked for: {}", e.toString());
            return false;
        }
        if (claimed.isEmpty()) {
            return false;
        }
        ImportJob job = claimed.get();
        return work(job, new Claim(store, job.id(), worker, clock, settings.lease()));
    }

    private boolean work(ImportJob job, Claim claim) throws InterruptedException {
        try (ScheduledExecutorService signs = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().factory())) {
            long third = Math.max(1, settings.lease().toMillis() / 3);
            var renewing = signs.scheduleAtFixedRate(() -> renew(claim, job), third, third, TimeUnit.MILLISECONDS);
            try {
                run.work(job, claim);
                return true;
            } catch (ClaimLost e) {
                LOG.warn("{}", e.getMessage());
                return false;
            } catch (UnreadableFile e) {
                fail(job, claim, new FileProblem(e.fault().slug(), e.detail()));
                return true;
            } catch (InterruptedException e) {
                claim.release();
                throw e;
            } catch (Exception e) {
                LOG.warn("import {} stopped in attempt {}", job.id(), job.attempts() + 1, e);
                retryLater(job, claim, e);
                return false;
            } finally {
                renewing.cancel(false);
            }
        }
    }

    private void renew(Claim claim, ImportJob job) {
        try {
            if (!claim.renew()) {
                LOG.warn("the lease on import {} is lost", job.id());
            }
        } catch (RuntimeException e) {
            LOG.warn("a lease could not be renewed: {}", e.toString());
        }
    }

    private void retryLater(ImportJob job, Claim claim, Exception last) {
        int attempts = job.attempts() + 1;
        try {
            if (attempts >= settings.maxAttempts()) {
                fail(job, claim, new FileProblem("given-up", "given up after " + attempts + " attempts: " + last));
            }
        } catch (RuntimeException e) {
            LOG.warn("import {} waits for its lease to run out: {}", job.id(), e.toString());
        }
    }

    private void fail(ImportJob job, Claim claim, FileProblem problem) {
        ImportJob last = store.find(job.id()).orElse(job);
        claim.save(last.ended(State.FAILED, clock.instant(), problem));
    }
}
