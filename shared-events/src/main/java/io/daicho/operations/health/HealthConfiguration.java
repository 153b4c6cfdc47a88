package io.daicho.operations.health;

import io.daicho.log.MongoEventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health of the log, as this process sees it. Bean names are names in the health endpoint. */
@AutoConfiguration
@ConditionalOnClass(HealthIndicator.class)
@EnableConfigurationProperties(HealthSettings.class)
public class HealthConfiguration {

    @Bean
    Sampled<LogVitals> logVitals(MongoEventLog log, HealthSettings settings) {
        return new Sampled<>("log-vitals", settings.every(), () -> LogVitals.of(log));
    }

    @Bean("logHealthIndicator")
    LogHealth logHealth(Sampled<LogVitals> logVitals, HealthSettings settings) {
        return new LogHealth(logVitals, settings);
    }

    @Bean("clockHealthIndicator")
    ClockHealth clockHealth(Sampled<LogVitals> logVitals, MongoEventLog log) {
        return new ClockHealth(logVitals, log.settings().mostAhead());
    }

    @Bean("appendingHealthIndicator")
    AppendingHealth appendingHealth(MongoEventLog log) {
        return new AppendingHealth(log);
    }

    @Bean
    MeterBinder clockMeters(Sampled<LogVitals> logVitals) {
        return registry -> Gauge.builder("daicho.clock.ahead", logVitals, HealthConfiguration::secondsAhead)
                .description("By how much this process's clock is ahead of the database server's, at least")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double secondsAhead(Sampled<LogVitals> vitals) {
        return vitals.last()
                .flatMap(reading -> reading.value().clockAhead())
                .map(Duration::toMillis)
                .map(millis -> millis / 1000.0)
                .orElse(Double.NaN);
    }
}
