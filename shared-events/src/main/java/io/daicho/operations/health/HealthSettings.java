package io.daicho.operations.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how often the database is asked how things stand
 * @param stale how old its last answer may be before it counts as away
 * @param readyLag how many positions a projection may be behind the log when it first counts as ready
 */
@ConfigurationProperties("daicho.health")
public record HealthSettings(
        @DefaultValue("2s") Duration every,
        @DefaultValue("15s") Duration stale,
        @DefaultValue("100") long readyLag) {}
