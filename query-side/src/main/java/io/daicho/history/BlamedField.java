package io.daicho.history;

import tools.jackson.databind.JsonNode;

/**
 * A leaf of a measure's record and the event that last set it.
 *
 * @param pointer JSON Pointer (RFC 6901) into the record
 * @param value a string, number, boolean or null, or an empty array or object
 */
public record BlamedField(String pointer, JsonNode value, ChangeOrigin origin) {}
