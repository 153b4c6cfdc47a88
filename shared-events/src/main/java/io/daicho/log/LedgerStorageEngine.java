package io.daicho.log;

import io.daicho.catalogue.EventCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The log as Axon's storage engine. Tracking tokens are positions; the tail token is none at all. */
final class LedgerStorageEngine implements EventStorageEngine {

    private final MongoEventLog log;
    private final StoredMessages messages;

    LedgerStorageEngine(MongoEventLog log, EventCatalogue catalogue) {
        this.log = log;
        this.messages = new StoredMessages(catalogue);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            log.append(messages.commitOf(events));
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<StoredEvent> events = log.readStream(aggregateIdentifier, firstSequenceNumber);
        return DomainEventStream.of(events.stream().map(messages::domainMessage));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return log.lastSeq(aggregateIdentifier);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        LogScan scan = log.scanAfter(positionOf(trackingToken));
        return Stream.generate(scan::next)
                .takeWhile(events -> !events.isEmpty())
                .flatMap(List::stream)
                .map(messages::trackedMessage);
    }

    /** A stream of a measure has some tens of events, so no snapshots are taken and none is ever found. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the ledger takes no snapshots: " + snapshot.getAggregateIdentifier());
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return tokenAt(log.head());
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        // Axon's token is in front of the first event at or after the time; times are whole milliseconds
        return tokenAt(log.positionAt(dateTime.minusMillis(1)));
    }

    private static @Nullable TrackingToken tokenAt(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    /** @throws IllegalArgumentException for a token of another store */
    static long positionOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default -> throw new IllegalArgumentException("not a token of this log: " + token);
        };
    }
}
