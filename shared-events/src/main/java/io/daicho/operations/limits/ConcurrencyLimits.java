package io.daicho.operations.limits;

import java.time.Duration;
import java.util.List;

/**
 * The limits of one process on what happens at once.
 *
 * @param requests requests to the API
 * @param waits reads that wait for a position
 * @param imports files taken in
 * @param reports reports, comparisons and explanations
 * @param exports bundles sent out
 * @param streams streams of server-sent events
 */
public record ConcurrencyLimits(
        ConcurrencyLimit requests,
        ConcurrencyLimit waits,
        ConcurrencyLimit imports,
        ConcurrencyLimit reports,
        ConcurrencyLimit exports,
        ConcurrencyLimit streams) {

    /** Long enough for a burst to pass. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    public static ConcurrencyLimits of(LimitSettings settings) {
        return new ConcurrencyLimits(
                new ConcurrencyLimit("requests", settings.requests(), PATIENCE),
                new ConcurrencyLimit("waits", settings.waits(), Duration.ZERO),
                new ConcurrencyLimit("imports", settings.imports(), PATIENCE),
                new ConcurrencyLimit("reports", settings.reports(), PATIENCE),
                new ConcurrencyLimit("exports", settings.exports(), PATIENCE),
                new ConcurrencyLimit("streams", settings.streams(), Duration.ZERO));
    }

    public List<ConcurrencyLimit> all() {
        return List.of(requests, waits, imports, reports, exports, streams);
    }
}
