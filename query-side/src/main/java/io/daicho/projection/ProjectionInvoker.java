package io.daicho.projection;

import io.daicho.events.LedgerEvent;
import io.daicho.events.Provenance;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Hands a projection each batch as a whole, when its last event arrives: before Axon stores the token in the commit. */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Projector projector;

    ProjectionInvoker(Projector projector) {
        this.projector = projector;
    }

    /** Every event moves the position, whether the projection cares about it or not. */
    @Override
    public boolean canHandle(EventMessage<?> eventMessage, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var batch = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        if (batch.isLastMessage()) {
            List<PositionedEvent> events = batch.getMessages().stream()
                    .map(one -> positioned((EventMessage<?>) one))
                    .toList();
            projector.apply(events);
        }
    }

    /** Rows are never thrown away in place: a projection that changes is built again under a new version. */
    @Override
    public boolean supportsReset() {
        return false;
    }

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
