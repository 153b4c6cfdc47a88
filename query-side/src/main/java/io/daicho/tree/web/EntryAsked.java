package io.daicho.tree.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How a log entry is wanted. */
record EntryAsked(
        @Parameter(description = "json, or line: exactly the bytes that are hashed; the Accept header otherwise")
        @Nullable
        String format) {}
