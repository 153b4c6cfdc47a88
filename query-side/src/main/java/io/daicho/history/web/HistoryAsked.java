package io.daicho.history.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** @param state whether each change also shows the record after it; null = no */
record HistoryAsked(
        @Parameter(description = "true: each change also shows the whole record after it, to replay step by step")
        @Nullable
        Boolean state) {

    boolean withState() {
        return Boolean.TRUE.equals(state);
    }
}
