package io.daicho.projection;

import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
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
                    .map(one -> LedgerMessages.positioned((EventMessage<?>) one))
                    .toList();
            projector.apply(events);
        }
    }

    /** Rows are never thrown away in place: a projection that changes is built again under a new version. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
