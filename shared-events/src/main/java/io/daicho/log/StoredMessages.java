package io.daicho.log;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.events.LedgerEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/** Between the log's events and Axon's messages. An event's time is its commit's: what a message claims is not kept. */
final class StoredMessages {

    private final EventCatalogue catalogue;

    StoredMessages(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The commit of all events of one unit of work.
     *
     * @throws IllegalArgumentException if they are not the consecutive events of one aggregate, caused by one command
     */
    NewCommit commitOf(List<? extends EventMessage<?>> messages) {
        DomainEventMessage<?> first = domainEvent(messages.getFirst());
        String command = commandOf(first);
        long seq = first.getSequenceNumber();
        for (EventMessage<?> message : messages) {
            DomainEventMessage<?> event = domainEvent(message);
            if (!event.getAggregateIdentifier().equals(first.getAggregateIdentifier())
                    || event.getSequenceNumber() != seq++
                    || !commandOf(event).equals(command)) {
                throw new IllegalArgumentException("a commit holds consecutive events of one command on one aggregate: "
                        + first.getAggregateIdentifier() + " " + first.getSequenceNumber() + ", then "
                        + event.getAggregateIdentifier() + " " + event.getSequenceNumber());
            }
        }
        return new NewCommit(
                first.getAggregateIdentifier(),
                first.getSequenceNumber(),
                first.getType(),
                command,
                messages.stream().map(this::newEvent).toList());
    }

    private NewEvent newEvent(EventMessage<?> message) {
        var meta = new HashMap<String, Object>(message.getMetaData());
        meta.remove(LedgerMetaData.COMMAND);
        meta.remove(LedgerMetaData.TRACE);
        return new NewEvent(
                message.getIdentifier(),
                catalogue.encode((LedgerEvent) message.getPayload()),
                EventJson.canonical(meta));
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && event.getPayload() instanceof LedgerEvent) {
            return event;
        }
        throw new IllegalArgumentException("the log holds events of aggregates only, not "
                + message.getPayloadType().getName());
    }

    private static String commandOf(DomainEventMessage<?> event) {
        if (event.getMetaData().get(LedgerMetaData.COMMAND) instanceof String command) {
            return command;
        }
        throw new IllegalArgumentException("event without the id of its command: "
                + event.getPayloadType().getSimpleName() + " of " + event.getAggregateIdentifier());
    }

    DomainEventMessage<LedgerEvent> domainMessage(StoredEvent stored) {
        return new GenericDomainEventMessage<>(
                stored.streamType(),
                stored.stream(),
                stored.seq(),
                catalogue.decode(stored.event()),
                metaOf(stored),
                stored.id(),
                stored.at());
    }

    GenericTrackedDomainEventMessage<LedgerEvent> trackedMessage(StoredEvent stored) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(stored.position()), domainMessage(stored));
    }

    private static Map<String, Object> metaOf(StoredEvent stored) {
        Map<String, Object> meta = EventJson.map(stored.meta());
        meta.put(LedgerMetaData.COMMAND, stored.command());
        if (stored.trace() != null) {
            meta.put(LedgerMetaData.TRACE, stored.trace());
        }
        return meta;
    }
}
