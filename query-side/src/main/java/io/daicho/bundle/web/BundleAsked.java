package io.daicho.bundle.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which bundle is asked for.
 *
 * @param size number of events
 * @param texts whether texts go along
 */
record BundleAsked(
        @Parameter(description = "Number of events: the size of a signed checkpoint; by default the newest one's")
        @Nullable
        Long size,

        @Parameter(
                description = "Whether the texts that stand apart from the events go along (texts.ndjson); by default"
                        + " they do")
        @Nullable
        Boolean texts) {

    boolean withTexts() {
        return texts == null || texts;
    }
}
