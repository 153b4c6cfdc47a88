package io.daicho.operations.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the database answers. */
final class LogHealth implements HealthIndicator {

    private final Sampled<LogVitals> vitals;
    private final HealthSettings settings;

    LogHealth(Sampled<LogVitals> vitals, HealthSettings settings) {
        this.vitals = vitals;
        this.settings = settings;
    }

    @Override
    public Health health() {
        return vitals.last()
                .map(reading -> {
                    boolean fresh = reading.age().compareTo(settings.stale()) <= 0;
                    return (fresh ? Health.up() : Health.down())
                            .withDetail("head", reading.value().head())
                            .withDetail("answeredSecondsAgo", reading.age().toSeconds())
                            .build();
                })
                .orElseGet(() -> Health.down().withDetail("answered", "never").build());
    }
}
