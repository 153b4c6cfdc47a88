package io.daicho.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The events of the log behind a position, one after the other. */
public final class EventFeed implements AutoCloseable {

    private static final int WAIT_SECONDS = 1;

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private long position;

    private EventFeed(BlockingStream<TrackedEventMessage<?>> stream, long position) {
        this.stream = stream;
        this.position = position;
    }

    /** @param position 0 for all events */
    public static EventFeed after(long position, StreamableMessageSource<TrackedEventMessage<?>> log) {
        return new EventFeed(log.openStream(tokenAt(position)), position);
    }

    /** Position of the newest event of a log, 0 if it is empty. */
    public static long head(StreamableMessageSource<TrackedEventMessage<?>> log) {
        TrackingToken head = log.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    /** The token of a reader that has seen everything up to a position. */
    static @Nullable TrackingToken tokenAt(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    /**
     * The events that follow.
     *
     * @param most how many at most
     * @param last position not to go beyond
     * @return none if the last position is reached, or if none comes within a second
     * @throws InterruptedReading if the thread is interrupted
     */
    public List<PositionedEvent> next(int most, long last) {
        var events = new ArrayList<PositionedEvent>();
        try {
            while (events.size() < most && position < last && stream.hasNextAvailable(WAIT_SECONDS, TimeUnit.SECONDS)) {
                PositionedEvent event = LedgerMessages.positioned(stream.nextAvailable());
                events.add(event);
                position = event.position();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedReading(e);
        }
        return events;
    }

    @Override
    public void close() {
        stream.close();
    }

    /** The thread was interrupted while it read; it is interrupted still. */
    public static final class InterruptedReading extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private InterruptedReading(InterruptedException cause) {
            super(cause);
        }
    }
}
