package io.daicho.erasure.purge;

import io.daicho.events.Erasure;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Purges every erasure of the log, at the latest after a crash: its processor's token passes an event only when it is done. */
@Component
@ProcessingGroup(PurgeFollower.GROUP)
final class PurgeFollower {

    static final String GROUP = "text-purge";

    private final Purging purging;

    PurgeFollower(Purging purging) {
        this.purging = purging;
    }

    @EventHandler
    void on(Erasure erasure, DomainEventMessage<?> message) {
        purging.purge(message.getAggregateIdentifier(), erasure);
    }
}
