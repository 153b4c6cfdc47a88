package io.daicho.importing;

import io.daicho.importing.ImportJob.FileProblem;
import io.daicho.importing.ImportJob.State;
import io.daicho.importing.reading.UnreadableFile;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to one claimed import: keeps the claim alive, and decides what a failure means for it. */
final class ClaimedImports {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimedImports.class);

    private final ImportStore store;
    private final ImportRun run;
    private final ImportSettings settings;
    private final Clock clock;
    private final AtomicBoolean stopping;

    ClaimedImports(ImportStore store, ImportRun run, ImportSettings settings, Clock clock, AtomicBoolean stopping) {
        this.store = store;
        this.run = run;
        this.settings = settings;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** @return false if it could not be brought to an end now */
    boolean work(ImportJob job, String worker) throws InterruptedException {
        var claim = new Claim(store, job.id(), worker, clock, settings.lease());
        try (ScheduledExecutorService signs =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            long third = Math.max(1, settings.lease().toMillis() / 3);
            var renewing = signs.scheduleAtFixedRate(() -> renew(claim, job), third, third, TimeUnit.MILLISECONDS);
            try {
                return worked(job, claim);
            } finally {
                renewing.cancel(false);
            }
        }
    }

    private boolean worked(ImportJob job, Claim claim) throws InterruptedException {
        try {
            run.work(job, claim);
            return true;
        } catch (InterruptedException e) {
            claim.release();
            throw e;
        } catch (UnreadableFile e) {
            fail(job, claim, new FileProblem(e.fault().slug(), e.detail()));
            return true;
        } catch (ClaimLost e) {
            LOG.warn("{}", e.getMessage());
            return false;
        } catch (Exception | Error e) {
            // an error too, e.g. for want of memory: nobody may come back to the import for ever
            if (stopping.get()) {
                // the driver tells of an interruption its own way, and would refuse to work under one
                Thread.interrupted();
                claim.release();
            } else {
                LOG.warn("import {} stopped in attempt {}", job.id(), job.attempts() + 1, e);
                giveUpIfHopeless(job, claim);
            }
            return false;
        }
    }

    private void renew(Claim claim, ImportJob job) {
        try {
            if (!claim.renew()) {
                LOG.warn("the lease on import {} is lost", job.id());
            }
        } catch (RuntimeException e) {
            LOG.warn("the lease on import {} could not be renewed: {}", job.id(), e.toString());
        }
    }

    /** Otherwise the claim is left to run out: the time until then is the pause before the next attempt. */
    private void giveUpIfHopeless(ImportJob job, Claim claim) {
        int attempts = job.attempts() + 1;
        if (attempts >= settings.maxAttempts()) {
            // the cause names classes, paths and hosts: it is for the server's log only
            fail(
                    job,
                    claim,
                    new FileProblem(
                            "given-up",
                            "given up after " + attempts
                                    + " attempts; the server's log tells why under the import's id"));
        }
    }

    private void fail(ImportJob job, Claim claim, FileProblem problem) {
        ImportJob last = store.find(job.id()).orElse(job);
        claim.save(last.ended(State.FAILED, clock.instant(), problem));
        store.deleteFile(last);
    }
}
