package io.daicho.report.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The two moments of a comparison.
 *
 * @param from a date, which is the end of that day in Asia/Tokyo, an RFC 3339 instant or a position
 * @param to the same; null = the newest
 */
record ComparisonAsked(
        @Parameter(
                description = "Earlier moment: a date (the end of that day in Asia/Tokyo), an RFC 3339 instant or a"
                        + " position",
                required = true,
                example = "2022-03-31")
        @Nullable
        String from,

        @Parameter(description = "Later moment, in the same forms; the newest by default", example = "2022-12-31")
        @Nullable
        String to) {}
