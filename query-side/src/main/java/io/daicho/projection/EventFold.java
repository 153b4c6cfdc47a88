package io.daicho.projection;

import java.util.List;
import java.util.stream.Stream;

/** Hands events to a projection one by one; what one that fails has written is undone, and the event left out. */
final class EventFold {

    private final Projection projection;
    private final LeftOut leftOut;

    EventFold(Projection projection, LeftOut leftOut) {
        this.projection = projection;
        this.leftOut = leftOut;
    }

    /**
     * @param reached position before the first event
     * @throws EventMissing if an event is missing between the position and these, or among them
     * @throws TooManyDeadLetters if one cannot be handled and there is no room to leave it out
     */
    void fold(List<PositionedEvent> events, long reached, BatchRows rows) {
        requireDense(events, reached);
        rows.fetch(events.stream().flatMap(this::keysRead).toList());
        for (PositionedEvent event : events) {
            rows.moveTo(event.position());
            if (!leftOut.withholds(event)) {
                handle(event, rows);
            }
        }
    }

    private void handle(PositionedEvent event, BatchRows rows) {
        try {
            projection.apply(event, rows);
        } catch (RowsUnavailable | RowsDamaged e) {
            // not the event's fault: it is tried again when the rows can be read
            throw e;
        } catch (RuntimeException e) {
            rows.undo();
            leftOut.park(event, e);
        }
    }

    private Stream<String> keysRead(PositionedEvent event) {
        try {
            return projection.keysRead(event.event()).stream().map(RowKey::id);
        } catch (RuntimeException e) {
            // only a hint; whether the event can be handled shows when it is
            return Stream.empty();
        }
    }

    private void requireDense(List<PositionedEvent> events, long reached) {
        long expected = reached + 1;
        for (PositionedEvent event : events) {
            if (event.position() != expected) {
                throw new EventMissing(projection, expected, event.position());
            }
            expected++;
        }
    }
}
