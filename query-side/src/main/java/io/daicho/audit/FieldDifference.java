package io.daicho.audit;

import org.jspecify.annotations.Nullable;

/**
 * A member that is not what it should be.
 *
 * @param field JSON Pointer into the event's line, e.g. {@code /payload/result/outcome}; or the name of a member beside
 *     the line, e.g. {@code leaf}
 * @param stored what is there, null for nothing
 * @param expected what should be, null where that is not known
 */
public record FieldDifference(
        String field, @Nullable String stored, @Nullable String expected) {}
