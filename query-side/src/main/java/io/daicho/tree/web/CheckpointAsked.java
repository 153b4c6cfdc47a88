package io.daicho.tree.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which checkpoint is wanted, and how. */
record CheckpointAsked(
        @Parameter(description = "The first checkpoint that covers so many events; the newest by default") @Nullable
        Long size,

        @Parameter(description = "note: the signed note, or json; the Accept header otherwise, the note for any")
        @Nullable
        String format) {}
