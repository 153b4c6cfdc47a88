package io.daicho.projection;

import io.daicho.events.LedgerEvent;
import java.time.Instant;

/**
 * An event at its place in the log.
 *
 * @param position from 1, dense
 * @param at when its commit entered the log
 * @param stream id of the aggregate it belongs to
 * @param seq its number in that stream, from 0
 * @param actor who caused it
 */
public record PositionedEvent(long position, Instant at, String stream, long seq, String actor, LedgerEvent event) {

    public PositionedEvent {
        if (position < 1) {
            throw new IllegalArgumentException("event position below 1: " + position);
        }
    }
}
