package io.daicho.rebuild;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A worker's hold on a rebuild, and the last that was written of it. Used by the worker and by who renews it. */
final class Claim {

    private final MongoRebuilds store;
    private final String worker;
    private final Clock clock;
    private final Duration lease;
    private volatile boolean lost;
    private Rebuild rebuild;

    Claim(MongoRebuilds store, Rebuild rebuild, String worker, Clock clock, Duration lease) {
        this.store = store;
        this.rebuild = rebuild;
        this.worker = worker;
        this.clock = clock;
        this.lease = lease;
    }

    Rebuild rebuild() {
        return rebuild;
    }

    /** @throws ClaimLost if it is not held any more; nothing is written then */
    void save(Rebuild changed) {
        requireHeld();
        if (!store.save(changed, worker, clock.instant().plus(lease))) {
            lost = true;
            throw new ClaimLost(rebuild.id());
        }
        rebuild = changed;
    }

    void requireHeld() {
        if (lost) {
            throw new ClaimLost(rebuild.id());
        }
    }

    void renew() {
        if (!lost && !store.renew(rebuild.id(), worker, clock.instant().plus(lease))) {
            lost = true;
        }
    }

    /** Lets the lease run out. */
    void letGo() {
        lost = true;
    }

    /** Gives it back, for any node to go on with at once. */
    void release() {
        if (!lost) {
            store.renew(rebuild.id(), worker, clock.instant());
            lost = true;
        }
    }

    void end(Rebuild.State how, @Nullable String why) {
        save(rebuild.ended(how, clock.instant(), why));
        lost = true;
    }
}
