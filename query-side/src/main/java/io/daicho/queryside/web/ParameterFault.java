package io.daicho.queryside.web;

import org.jspecify.annotations.Nullable;

/**
 * One parameter at fault, as problem details show it.
 *
 * @param value what was sent
 * @param message what is wrong with it
 */
record ParameterFault(String field, @Nullable String value, String message) {}
