package io.daicho.projection;

import io.daicho.events.LedgerEvent;
import io.daicho.events.Provenance;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Axon's messages as events at their places. */
final class LedgerMessages {

    private LedgerMessages() {}

    /** @throws IllegalArgumentException if it is not an event of the ledger, read from the log */
    static PositionedEvent positioned(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> domain
                && message.getPayload() instanceof LedgerEvent event) {
            long position = tracked.trackingToken().position().orElseThrow();
            return new PositionedEvent(
                    position,
                    message.getTimestamp(),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber(),
                    Provenance.fromMap(message.getMetaData()).actor(),
                    event);
        }
        throw new IllegalArgumentException(
                "not an event of the ledger: " + message.getPayloadType().getName());
    }
}
