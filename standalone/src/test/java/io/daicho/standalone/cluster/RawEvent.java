package io.daicho.standalone.cluster;

import tools.jackson.databind.JsonNode;

/**
 * An event as its document says, its texts put back.
 *
 * @param leaf hash of its line, computed from what is stored
 */
record RawEvent(
        long position,
        String stream,
        long seq,
        String command,
        String type,
        JsonNode payload,
        JsonNode meta,
        byte[] leaf) {

    String actor() {
        return meta.path("actor").asString();
    }
}
