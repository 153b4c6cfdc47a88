package io.daicho.log;

import io.daicho.events.LedgerEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** One processor's walk along the log: what is there, then what comes. Used by one thread at a time, as Axon does. */
final class LogFollower implements TrackingEventStream {

    private final LogScan scan;
    private final LogWatch watch;
    private final StoredMessages messages;
    private final Deque<StoredEvent> fetched = new ArrayDeque<>();
    private @Nullable GenericTrackedDomainEventMessage<LedgerEvent> peeked;
    private LogWatch.@Nullable Registration callback;

    LogFollower(LogScan scan, LogWatch watch, StoredMessages messages) {
        this.scan = scan;
        this.watch = watch;
        this.messages = messages;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (peeked == null && hasNextAvailable()) {
            peeked = decodeNext();
        }
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (peeked != null || !fetched.isEmpty()) {
            return true;
        }
        if (watch.knownHead() > scan.position() || watch.awaitBeyond(scan.position(), timeout, unit)) {
            fetched.addAll(scan.next());
        }
        return !fetched.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // the log has not moved yet
        }
        var next = peeked != null ? peeked : decodeNext();
        peeked = null;
        return next;
    }

    private GenericTrackedDomainEventMessage<LedgerEvent> decodeNext() {
        // removed only once it is decoded: an event that cannot be read is met again, not passed over
        var message = messages.trackedMessage(fetched.getFirst());
        fetched.removeFirst();
        return message;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        if (callback != null) {
            callback.close();
        }
        callback = watch.onMove(onAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            callback.close();
        }
    }
}
