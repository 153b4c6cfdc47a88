package io.daicho.catalogue;

/**
 * An event as the log stores it.
 *
 * @param payload RFC 8785 canonical JSON of an object
 */
public record EncodedEvent(EventType type, String payload) {}
