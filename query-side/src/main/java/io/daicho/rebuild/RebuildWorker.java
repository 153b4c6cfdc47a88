package io.daicho.rebuild;

import io.daicho.projection.EventMissing;
import io.daicho.projection.Generation;
import io.daicho.projection.RowsDamaged;
import io.daicho.projection.TooManyDeadLetters;
import io.daicho.rebuild.MongoRebuilds.Held;
import io.daicho.rebuild.Rebuild.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works rebuilds off: those started here, and those another node left behind. */
final class RebuildWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    private final MongoRebuilds store;
    private final RebuildContext context;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Semaphore wake = new Semaphore(0);
    private @Nullable Thread thread;

    RebuildWorker(MongoRebuilds store, RebuildContext context, Clock clock) {
        this.store = store;
        this.context = context;
        this.clock = clock;
    }

    /** There may be something to do. */
    void wake() {
        wake.release();
    }

    synchronized void start() {
        if (thread == null) {
            stopping.set(false);
            thread = Thread.ofPlatform().name("rebuilds").daemon().start(this::loop);
        }
    }

    /** Stops after the events at hand; rebuilds under way are given back, for any node to go on with. */
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

    private void loop() {
        try {
            while (!stopping.get()) {
                if (!workedSome()) {
                    var unused = wake.tryAcquire(context.settings().poll().toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("rebuilds stop");
        }
    }

    /** @return false if there is nothing to do, or not now */
    private boolean workedSome() throws InterruptedException {
        try {
            if (claimable().isEmpty()) {
                return false;
            }
            Thread.sleep(context.settings().gather());
            List<Claim> claims = claimed();
            if (!claims.isEmpty()) {
                work(claims);
            }
            return !claims.isEmpty();
        } catch (RuntimeException | Error e) {
            // whatever it was, other rebuilds must not wait for ever
            if (!stopping.get()) {
                LOG.warn("rebuilds rest for a moment", e);
            }
            return false;
        }
    }

    private List<Held> claimable() {
        Instant now = clock.instant();
        return store.open().stream()
                .filter(held -> !held.isHeldAt(now))
                .filter(held -> isOurs(held.rebuild().generation()))
                .toList();
    }

    private boolean isOurs(Generation generation) {
        return context.projections().has(generation.projection())
                && context.projections().projection(generation.projection()).version() == generation.version();
    }

    private List<Claim> claimed() {
        String worker = UUID.randomUUID().toString();
        var claims = new ArrayList<Claim>();
        for (Held held : claimable()) {
            Rebuild begun = held.rebuild().begun(clock.instant());
            if (store.claim(
                    held, begun, worker, clock.instant().plus(context.settings().lease()))) {
                claims.add(new Claim(
                        store, begun, worker, clock, context.settings().lease()));
            }
        }
        return claims;
    }

    private void work(List<Claim> claims) throws InterruptedException {
        try (ScheduledExecutorService signs =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            long third = Math.max(1, context.settings().lease().toMillis() / 3);
            claims.forEach(claim -> {
                var unused = signs.scheduleAtFixedRate(() -> renew(claim), third, third, TimeUnit.MILLISECONDS);
            });
            try {
                pass(claims);
            } finally {
                signs.shutdownNow();
            }
        }
    }

    private void pass(List<Claim> claims) throws InterruptedException {
        var tasks = new ArrayList<RebuildTask>();
        for (Claim claim : claims) {
            try {
                begin(claim).ifPresent(tasks::add);
            } catch (RuntimeException e) {
                failed(claim, e);
            }
        }
        try {
            new RebuildPass(context, tasks, (task, reason) -> failed(task.claim(), reason)).run();
        } catch (RuntimeException | Error e) {
            claims.forEach(claim -> failed(claim, e));
        } finally {
            if (stopping.get()) {
                // the driver refuses to work under an interruption
                boolean interrupted = Thread.interrupted();
                claims.forEach(RebuildWorker::release);
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private Optional<RebuildTask> begin(Claim claim) {
        var task = new RebuildTask(context, claim);
        if (claim.rebuild().state() == State.SWAPPING && task.isAnswering()) {
            claim.end(State.COMPLETED, null);
            return Optional.empty();
        }
        return Optional.of(task);
    }

    private static void release(Claim claim) {
        try {
            claim.release();
        } catch (RuntimeException e) {
            LOG.debug("a rebuild could not be given back; its lease runs out", e);
        }
    }

    private static void renew(Claim claim) {
        try {
            claim.renew();
        } catch (RuntimeException e) {
            LOG.warn(
                    "the lease on rebuild {} could not be renewed: {}",
                    claim.rebuild().id(),
                    e.toString());
        }
    }

    private void failed(Claim claim, Throwable reason) {
        if (stopping.get()) {
            return;
        }
        try {
            settle(claim, reason);
        } catch (ClaimLost lost) {
            abandoned(claim);
        } catch (RuntimeException e) {
            LOG.warn("rebuild {} is left to the next attempt", claim.rebuild().id(), e);
        }
    }

    /** Otherwise the lease is left to run out: the time until then is the pause before the next attempt. */
    private void settle(Claim claim, Throwable reason) {
        String id = claim.rebuild().id();
        switch (reason) {
            case ClaimLost lost -> abandoned(claim);
            case DecisionsChanged changed -> {
                LOG.info("{}", changed.getMessage());
                beginAgain(claim);
            }
            case RowsDamaged damaged -> end(claim, State.REFUSED, damaged);
            case EventMissing missing -> end(claim, State.FAILED, missing);
            case TooManyDeadLetters tooMany -> end(claim, State.FAILED, tooMany);
            default -> {
                LOG.warn("rebuild {} stopped in attempt {}", id, claim.rebuild().attempts(), reason);
                claim.requireHeld();
                if (claim.rebuild().attempts() >= context.settings().maxAttempts()) {
                    end(
                            claim,
                            State.FAILED,
                            new IllegalStateException("given up after "
                                    + claim.rebuild().attempts() + " attempts; the server's log tells why"));
                } else {
                    claim.letGo();
                }
            }
        }
    }

    private void beginAgain(Claim claim) {
        Rebuild rebuild = claim.rebuild();
        Generation generation = rebuild.generation();
        context.projections().discard(generation);
        claim.save(rebuild.again(context.skipped().of(generation.projection(), generation.version())));
        claim.release();
        wake();
    }

    private void end(Claim claim, State how, RuntimeException why) {
        LOG.warn("rebuild {} ends without taking effect: {}", claim.rebuild().id(), why.getMessage());
        claim.end(how, why.getMessage());
        context.projections().discard(claim.rebuild().generation());
    }

    /** If it was cancelled, what it has written is removed; if another node has it, that one goes on with it. */
    private void abandoned(Claim claim) {
        String id = claim.rebuild().id();
        store.find(id)
                .filter(rebuild -> rebuild.state().isEnd() && rebuild.state() != State.COMPLETED)
                .ifPresent(ended -> context.projections().discard(ended.generation()));
        LOG.info("rebuild {} was cancelled or taken over", id);
    }
}
