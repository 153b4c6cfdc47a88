package io.daicho.history;

import tools.jackson.databind.JsonNode;

/**
 * What a field of a measure was and became, for people to read.
 *
 * @param field name of the field in words, e.g. {@code FY2021 result text}
 * @param pointer where the field stands in the record (RFC 6901)
 * @param from JSON null for nothing: no such year, no value, or an empty list
 * @param to likewise
 */
public record FieldChange(String field, String pointer, JsonNode from, JsonNode to) {}
