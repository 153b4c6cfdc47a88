package io.daicho.rebuild;

import io.daicho.projection.Generation;
import io.daicho.projection.Projections;
import io.daicho.projection.ServingState;
import io.daicho.rebuild.MongoRebuilds.Held;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rebuilds of this node's projections: starts, shows and cancels them, and works them off while it runs. */
public final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Projections projections;
    private final SkippedEvents skipped;
    private final MongoRebuilds store;
    private final RebuildContext context;
    private final RebuildWorker worker;
    private final Clock clock;

    public Rebuilds(RebuildContext context, Clock clock) {
        this.projections = context.projections();
        this.skipped = context.skipped();
        this.context = context;
        this.store = new MongoRebuilds(context.database());
        this.worker = new RebuildWorker(store, context, clock);
        this.clock = clock;
    }

    /**
     * Starts a rebuild; any node with this version of the code works it off.
     *
     * @throws IllegalArgumentException if there is no projection of this name
     * @throws RebuildRunning if one of it has not ended
     */
    public Rebuild start(String projection, Cause cause, Basis basis, String actor) {
        int version = projections.projection(projection).version();
        ServingState serving = projections.serving(projection);
        List<Rebuild> earlier = store.of(projection).stream()
                .filter(rebuild -> rebuild.generation().version() == version)
                .toList();
        earlier.stream().filter(rebuild -> !rebuild.state().isEnd()).findFirst().ifPresent(running -> {
            throw new RebuildRunning(running.id());
        });
        int last = earlier.isEmpty() ? 0 : earlier.getFirst().generation().number();
        int number = Math.max(last, serving.serving()) + 1;
        Rebuild rebuild = Rebuild.queued(
                new Generation(projection, version, number),
                serving.serving(),
                new RebuildRequest(cause, basis, actor, clock.instant()),
                skipped.of(projection, version));
        if (!store.insert(rebuild)) {
            throw new RebuildRunning(rebuild.id());
        }
        worker.wake();
        return rebuild;
    }

    public Optional<Rebuild> find(String id) {
        return store.find(id);
    }

    /** Those of the ids that exist. */
    public List<Rebuild> find(List<String> ids) {
        return store.find(ids);
    }

    /** The rebuilds of a projection, the newest first. */
    public List<Rebuild> of(String projection) {
        return store.of(projection);
    }

    /** The rebuilds that have not ended, of all projections. */
    public List<Rebuild> running() {
        return store.open().stream().map(Held::rebuild).toList();
    }

    /**
     * Cancels a rebuild; what it has written is removed by the node that works on it, or here if there is none.
     *
     * @return false if it has ended, does not exist, or its rows are about to answer
     */
    public boolean cancel(String id, String actor) {
        Instant now = clock.instant();
        Optional<Held> before = store.open().stream()
                .filter(held -> held.rebuild().id().equals(id))
                .findFirst();
        if (before.isEmpty() || !store.cancel(id, now, "cancelled by " + actor)) {
            return false;
        }
        if (!before.get().isHeldAt(now)) {
            projections.discard(before.get().rebuild().generation());
        }
        return true;
    }

    /** Begins to work, and to build what new code has no rows for yet. */
    public void startWorking() {
        for (String name : projections.names()) {
            if (!projections.serving(name).isServing()) {
                buildFirst(name);
            }
        }
        removeLeftOvers();
        worker.start();
    }

    private void buildFirst(String name) {
        try {
            Rebuild rebuild = start(name, Cause.NEW_VERSION, Basis.LOG, RebuildRequest.SYSTEM);
            LOG.info(
                    "rows of {} are built for version {}",
                    name,
                    rebuild.generation().version());
        } catch (RebuildRunning e) {
            LOG.info("rows of {} are being built: {}", name, e.id());
        }
    }

    /** A node that was killed right after a rebuild was cancelled or refused has left its rows. */
    private void removeLeftOvers() {
        Instant now = clock.instant();
        List<String> stored = projections.storageNames();
        for (Held held : store.unsuccessful()) {
            Generation generation = held.rebuild().generation();
            boolean ours = projections.has(generation.projection())
                    && projections.projection(generation.projection()).version() == generation.version();
            if (ours && stored.contains(generation.storageName()) && !held.isHeldAt(now)) {
                LOG.info("rows of the rebuild {}, which has ended without taking effect, are removed", generation);
                projections.discard(generation);
            }
        }
    }

    public void stopWorking() throws InterruptedException {
        worker.stop();
    }

    public boolean isWorking() {
        return worker.isRunning();
    }
}
