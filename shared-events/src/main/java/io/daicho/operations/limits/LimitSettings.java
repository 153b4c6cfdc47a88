package io.daicho.operations.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of everything one process takes on. Whoever comes on top is told to come again (503 with {@code Retry-After}),
 * or that it is too much (413, 400).
 *
 * @param requestBody bytes of a request's body, files to import aside
 * @param requestHeader bytes of a request's line and headers
 * @param requests requests answered at once
 * @param requestTime how long a request may take
 * @param longRequestTime how long one may take that makes a report, or carries a file in or out
 * @param pageSize items of a page, 100 to 500
 * @param waits reads that wait at once for a position
 * @param imports files taken in at once
 * @param reports reports, comparisons and explanations made at once
 * @param exports bundles exported at once
 * @param streams streams of server-sent events open at once
 * @param appendQueue commits that may wait to be appended
 */
@ConfigurationProperties("daicho.limits")
public record LimitSettings(
        @DefaultValue("256KB") DataSize requestBody,
        @DefaultValue("16KB") DataSize requestHeader,
        @DefaultValue("1000") int requests,
        @DefaultValue("30s") Duration requestTime,
        @DefaultValue("10m") Duration longRequestTime,
        @DefaultValue("500") int pageSize,
        @DefaultValue("100") int waits,
        @DefaultValue("4") int imports,
        @DefaultValue("4") int reports,
        @DefaultValue("2") int exports,
        @DefaultValue("100") int streams,
        @DefaultValue("1000") int appendQueue) {

    private static final int SMALLEST_PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    public LimitSettings {
        if (pageSize < SMALLEST_PAGE || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "daicho.limits.page-size is outside " + SMALLEST_PAGE + " to " + LARGEST_PAGE + ": " + pageSize);
        }
    }
}
