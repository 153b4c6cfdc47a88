package io.daicho.log;

import io.daicho.catalogue.EventCatalogue;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the log. All events of a unit of work must be one command's on one aggregate: they become one
 * commit. Tracking tokens are {@link org.axonframework.eventhandling.GlobalSequenceTrackingToken}s of positions.
 */
public final class LedgerEventStore extends AbstractEventStore {

    private final MongoEventLog log;
    private final StoredMessages messages;

    private LedgerEventStore(Builder builder, MongoEventLog log, EventCatalogue catalogue) {
        super(builder);
        this.log = log;
        this.messages = new StoredMessages(catalogue);
    }

    public static LedgerEventStore of(MongoEventLog log, EventCatalogue catalogue) {
        var builder = new Builder();
        builder.storageEngine(new LedgerStorageEngine(log, catalogue));
        return new LedgerEventStore(builder, log, catalogue);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        long position = LedgerStorageEngine.positionOf(trackingToken);
        return new LogFollower(log.scanAfter(position), log.watch(), messages);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
