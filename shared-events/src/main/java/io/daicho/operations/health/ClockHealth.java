package io.daicho.operations.health;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while this process's clock is so far ahead of the database server's that nothing is appended. */
final class ClockHealth implements HealthIndicator {

    private final Sampled<LogVitals> vitals;
    private final Duration most;

    ClockHealth(Sampled<LogVitals> vitals, Duration most) {
        this.vitals = vitals;
        this.most = most;
    }

    @Override
    public Health health() {
        return vitals.last()
                .flatMap(reading -> reading.value().clockAhead())
                .map(ahead -> (ahead.compareTo(most) > 0 ? Health.down() : Health.up())
                        .withDetail("aheadMillis", ahead.toMillis())
                        .withDetail("mostMillis", most.toMillis())
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }
}
