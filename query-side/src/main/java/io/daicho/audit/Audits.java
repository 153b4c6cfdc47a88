package io.daicho.audit;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EventCatalogue;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts audits, one at a time in a process, and knows those of all processes. */
public final class Audits implements AutoCloseable {

    private final AuditStore store;
    private final LogAudit audit;
    private final Supplier<Trust> ownTrust;
    private final String node;
    private final Clock clock;
    private @Nullable AuditRun run;

    /**
     * @param ownTrust what this node knows of the ledger from elsewhere than its database
     * @param node name of this process
     */
    public Audits(
            MongoDatabase database, EventCatalogue catalogue, Supplier<Trust> ownTrust, String node, Clock clock) {
        this.store = new AuditStore(database);
        this.audit = new LogAudit(database, catalogue);
        this.ownTrust = ownTrust;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Starts an audit.
     *
     * @param given what whoever asks knows of the ledger
     * @throws AuditRunning if one is running in this process
     */
    public synchronized Audit start(Trust given) {
        if (run != null && run.isAlive()) {
            throw new AuditRunning(run.id());
        }
        var begun = new AuditRun(store, audit, () -> given.and(ownTrust.get()), node, clock);
        Audit started = begun.start();
        run = begun;
        return started;
    }

    /** An audit of whichever process. */
    public Optional<Audit> find(String id) {
        return store.find(id, clock.instant());
    }

    /** Stops the audit that is running. */
    @Override
    public synchronized void close() {
        if (run != null) {
            try {
                run.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
