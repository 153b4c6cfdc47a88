package io.daicho.commandside.web;

import java.util.OptionalLong;

/**
 * What the headers of a command's request say.
 *
 * @param commandId the {@code Idempotency-Key}, or a new UUID
 * @param actor the {@code Daicho-Actor}, or {@code anonymous}
 * @param expectedVersion the {@code If-Match}, or empty
 */
public record CommandHeaders(String commandId, String actor, OptionalLong expectedVersion) {}
