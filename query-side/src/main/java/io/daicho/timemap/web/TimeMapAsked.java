package io.daicho.timemap.web;

import io.daicho.queryside.web.BadParameter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which TimeMap is asked for, and which part of it. */
record TimeMapAsked(
        @Parameter(
                description = "The resource, as a URI of this server or its path and query, e.g. /api/measures",
                required = true)
        @Nullable
        String uri,

        @Parameter(
                description = "How many mementos at most",
                schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
        @Nullable
        Integer limit,

        @Parameter(description = "The next of the page before") @Nullable
        String cursor,

        @Parameter(description = "json or link; the Accept header decides by default") @Nullable
        String format) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 500;
    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

    TimeMapAsked {
        if (limit != null && (limit < 1 || limit > LARGEST_LIMIT)) {
            throw new BadParameter("limit", limit.toString(), "is outside 1 to " + LARGEST_LIMIT);
        }
        if (format != null && !format.equals("json") && !format.equals("link")) {
            throw new BadParameter("format", format, "is neither json nor link");
        }
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw new BadParameter("cursor", cursor, "is not a cursor");
        }
    }

    /** Path and query of the resource. */
    String path(String origin) {
        if (uri == null) {
            throw new BadParameter("uri", "", "is missing: which resource?");
        }
        String path = uri.startsWith(origin + "/") ? uri.substring(origin.length()) : uri;
        if (!path.startsWith("/api/") || path.startsWith("/api/timemap") || path.contains("#")) {
            throw new BadParameter("uri", uri, "is no resource of " + origin + "/api/ that has a TimeMap");
        }
        return path;
    }

    int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** The position to go on at. */
    long start() {
        return cursor == null ? 0 : Long.parseLong(cursor);
    }
}
