package io.daicho.importing;

import java.time.Clock;
import java.time.Duration;

/** A worker's hold on an import, good for a lease at a time. */
final class Claim {

    private final ImportStore store;
    private final String importId;
    private final String worker;
    private final Clock clock;
    private final Duration lease;

    Claim(ImportStore store, String importId, String worker, Clock clock, Duration lease) {
        this.store = store;
        this.importId = importId;
        this.worker = worker;
        this.clock = clock;
        this.lease = lease;
    }

    /** @throws ClaimLost if another worker has taken over; nothing is saved then */
    void save(ImportJob job) {
        if (!store.save(job, worker)) {
            throw new ClaimLost(importId);
        }
    }

    /** @throws ClaimLost if another worker has taken over: what it says of the rows counts */
    void require() {
        if (!renew()) {
            throw new ClaimLost(importId);
        }
    }

    boolean renew() {
        return store.renew(importId, worker, clock.instant().plus(lease));
    }

    void release() {
        store.release(importId, worker);
    }
}
