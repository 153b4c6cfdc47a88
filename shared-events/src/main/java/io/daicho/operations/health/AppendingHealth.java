package io.daicho.operations.health;

import io.daicho.log.MongoEventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down once the thread that appends has ended: this process can append nothing any more, and must be started anew. */
final class AppendingHealth implements HealthIndicator {

    private final MongoEventLog log;

    AppendingHealth(MongoEventLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        return (log.isAppending() ? Health.up() : Health.down())
                .withDetail("waiting", log.waiting())
                .build();
    }
}
