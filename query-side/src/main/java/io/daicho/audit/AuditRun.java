package io.daicho.audit;

import io.daicho.audit.Audit.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One audit in a thread of its own, and another thread that tells how far it has come, however long a step takes. */
final class AuditRun {

    private static final Logger LOGGER = LoggerFactory.getLogger(AuditRun.class);
    private static final Duration PULSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AuditStore store;
    private final LogAudit audit;
    private final Supplier<Trust> trust;
    private final Clock clock;
    private final String id = UUID.randomUUID().toString();
    private final String node;
    private final Instant startedAt;
    private final Thread worker;
    private volatile long checked;
    private volatile long total;
    private volatile boolean stopped;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param trust asked for when the audit begins, so that what it fails with becomes the audit's failure */
    AuditRun(AuditStore store, LogAudit audit, Supplier<Trust> trust, String node, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.trust = trust;
        this.node = node;
        this.clock = clock;
        this.startedAt = now();
        this.worker = Thread.ofPlatform().name("audit").daemon().unstarted(this::run);
    }

    String id() {
        return id;
    }

    boolean isAlive() {
        return worker.isAlive();
    }

    Audit start() {
        Audit begun = running();
        store.put(begun, startedAt);
        worker.start();
        return begun;
    }

    /** Stops it and waits for a while until that is written down. */
    void stop() throws InterruptedException {
        // not by an interrupt, which might hit the writing of how it ended
        stopped = true;
        worker.join(PATIENCE);
    }

    private void run() {
        Thread pulse = Thread.ofVirtual().name("audit-pulse").start(this::pulse);
        Audit result = outcome();
        ended.countDown();
        try {
            // what it writes must not come behind the end
            pulse.join();
            store.put(result, now());
        } catch (InterruptedException | RuntimeException e) {
            LOGGER.warn("how audit {} ended could not be written down: {}", id, result, e);
        }
    }

    private Audit outcome() {
        try {
            AuditResult result = audit.run(trust.get(), this::reached);
            result.finding().ifPresent(finding -> LOGGER.error("audit {}: {}", id, finding.message()));
            return ended(result.isSound() ? State.SOUND : State.FOUND, result, null);
        } catch (InterruptedException e) {
            return ended(State.INTERRUPTED, progress(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOGGER.warn("audit {} failed", id, e);
            return ended(State.FAILED, progress(), String.valueOf(e.getMessage()));
        }
    }

    private void reached(long read, long of) throws InterruptedException {
        checked = read;
        total = of;
        if (stopped) {
            throw new InterruptedException("the audit was stopped at position " + read);
        }
    }

    private void pulse() {
        try {
            while (!ended.await(PULSE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    store.put(running(), now());
                } catch (RuntimeException e) {
                    LOGGER.debug("the progress of audit {} could not be written down", id, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Audit running() {
        return new Audit(id, node, State.RUNNING, startedAt, null, progress(), null);
    }

    private Audit ended(State state, AuditResult result, @Nullable String failure) {
        return new Audit(id, node, state, startedAt, now(), result, failure);
    }

    private AuditResult progress() {
        return new AuditResult(checked, total, 0, Optional.empty(), Optional.empty(), List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
