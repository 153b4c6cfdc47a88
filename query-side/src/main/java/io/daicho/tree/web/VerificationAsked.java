package io.daicho.tree.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which checkpoint a verification leads to. */
record VerificationAsked(
        @Parameter(description = "Lead to the first checkpoint of this size or more; the newest by default") @Nullable
        Long size) {}
