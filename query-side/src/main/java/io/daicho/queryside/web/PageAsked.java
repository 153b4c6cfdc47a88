package io.daicho.queryside.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list that is asked for.
 *
 * @param limit how many items at most, 1 to 500; null = 100
 * @param cursor the {@code next} of the page before, null for the first
 */
public record PageAsked(
        @Parameter(
                description = "How many items at most",
                schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
        @Nullable
        Integer limit,

        @Parameter(description = "The next of the page before; it goes on at the position of the first page") @Nullable
        String cursor) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 500;

    public PageAsked {
        if (limit != null && (limit < 1 || limit > LARGEST_LIMIT)) {
            throw new BadParameter("limit", limit.toString(), "is outside 1 to " + LARGEST_LIMIT);
        }
    }

    public int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
