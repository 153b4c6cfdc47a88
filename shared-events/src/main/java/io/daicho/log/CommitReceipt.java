package io.daicho.log;

import io.daicho.catalogue.EventJson;
import java.time.Instant;
import java.util.Map;

/**
 * What a command became in the log.
 *
 * @param lastSeq the stream's version after the commit
 * @param at time of the commit, to the millisecond
 * @param metaJson metadata of its first event, canonical JSON of an object
 */
public record CommitReceipt(
        String command,
        String stream,
        long firstPosition,
        long lastPosition,
        long lastSeq,
        Instant at,
        String metaJson) {

    public Map<String, Object> meta() {
        return EventJson.map(metaJson);
    }
}
