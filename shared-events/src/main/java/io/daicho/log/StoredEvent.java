package io.daicho.log;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.proof.LeafLine;
import java.time.Instant;

/**
 * An event as it stands in the log, bytes and all.
 *
 * @param position from 1, dense over the whole log
 * @param at time of its commit, to the millisecond
 * @param stream id of the aggregate
 * @param seq sequence number in the stream, from 0
 * @param streamType type of the aggregate
 * @param command id of the command that caused it
 * @param id unique id of the event
 * @param event name, revision and payload
 * @param meta metadata as canonical JSON of an object
 */
public record StoredEvent(
        long position,
        Instant at,
        String stream,
        long seq,
        String streamType,
        String command,
        String id,
        EncodedEvent event,
        String meta) {

    /** The line whose hash is this event's leaf in the Merkle tree. */
    public LeafLine leafLine() {
        return new LeafLine(
                at,
                command,
                id,
                meta,
                event.payload(),
                position,
                event.type().rev(),
                seq,
                stream,
                streamType,
                event.type().name());
    }
}
