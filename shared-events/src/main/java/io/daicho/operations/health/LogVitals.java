package io.daicho.operations.health;

import io.daicho.log.MongoEventLog;
import java.time.Duration;
import java.util.Optional;

/**
 * What the database says of the log.
 *
 * @param head the last position
 * @param clockAhead by how much this process's clock is ahead of the server's; empty if the server does not tell its time
 */
public record LogVitals(long head, Optional<Duration> clockAhead) {

    static LogVitals of(MongoEventLog log) {
        return new LogVitals(log.head(), log.clockAhead());
    }
}
