package io.daicho.lag;

import io.daicho.operations.health.Sampled;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Out of service until a projection has once come near the end of the log; so too while rows of the code's version are
 * built and none of an older one can answer. Rows that lack events answer all the same, and say from where on they do.
 */
final class ProjectionHealth implements HealthIndicator {

    private static final int MILLIS = 1000;

    private final String projection;
    private final ProjectionLags lags;
    private final Sampled<Map<String, ProjectionLag>> sampled;

    ProjectionHealth(String projection, ProjectionLags lags, Sampled<Map<String, ProjectionLag>> sampled) {
        this.projection = projection;
        this.lags = lags;
        this.sampled = sampled;
    }

    @Override
    public Health health() {
        Health.Builder health = lags.isReady(projection) ? Health.up() : Health.outOfService();
        Optional.ofNullable(sampled.last()
                        .map(Sampled.Reading::value)
                        .orElse(Map.of())
                        .get(projection))
                .ifPresent(lag -> health.withDetail("position", lag.position())
                        .withDetail("lagPositions", lag.positions())
                        .withDetail("lagSeconds", seconds(lag.time()))
                        .withDetail("incompleteFrom", lag.leftOutFrom()));
        return health.build();
    }

    static double seconds(Duration time) {
        return (double) time.toMillis() / MILLIS;
    }
}
