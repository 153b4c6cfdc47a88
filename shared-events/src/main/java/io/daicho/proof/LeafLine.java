package io.daicho.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The line of one event that the Merkle tree hashes and the bundle's {@code events.ndjson} carries: the event's
 * envelope as RFC 8785 canonical JSON.
 *
 * @param at time of the commit, to the millisecond
 * @param command id of the command that caused the event
 * @param id id of the event
 * @param meta metadata as canonical JSON text of an object
 * @param payload payload as canonical JSON text of an object
 * @param position position in the log, from 1
 * @param rev revision of the payload's shape, from 1
 * @param seq sequence number in the stream, from 0
 * @param stream id of the aggregate
 * @param streamType type of the aggregate
 * @param type catalogue name of the event
 */
public record LeafLine(
        Instant at,
        String command,
        String id,
        String meta,
        String payload,
        long position,
        int rev,
        long seq,
        String stream,
        String streamType,
        String type) {

    private static final DateTimeFormatter RFC_3339_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The time of the commit as it stands in the line: RFC 3339, UTC, milliseconds. */
    public String atText() {
        return RFC_3339_MILLIS.format(at);
    }

    /** The line without a line end. Members stand in the order RFC 8785 sorts them into. */
    public String text() {
        // stored texts go in as they are, never parsed and written anew: upcasting must not change a proof
        var out = new StringBuilder(payload.length() + meta.length() + 256);
        out.append("{\"at\":\"").append(atText());
        out.append("\",\"command\":");
        CanonicalJson.writeString(command, out);
        out.append(",\"id\":");
        CanonicalJson.writeString(id, out);
        out.append(",\"meta\":").append(meta);
        out.append(",\"payload\":").append(payload);
        out.append(",\"position\":").append(position);
        out.append(",\"rev\":").append(rev);
        out.append(",\"seq\":").append(seq);
        out.append(",\"stream\":");
        CanonicalJson.writeString(stream, out);
        out.append(",\"streamType\":");
        CanonicalJson.writeString(streamType, out);
        out.append(",\"type\":");
        CanonicalJson.writeString(type, out);
        return out.append('}').toString();
    }
}
