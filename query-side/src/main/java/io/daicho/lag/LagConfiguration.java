package io.daicho.lag;

import io.daicho.log.MongoEventLog;
import io.daicho.operations.health.HealthSettings;
import io.daicho.operations.health.Sampled;
import io.daicho.queryside.ReadModelProcessors;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the lags be read, and told as health and by meters. Bean names are names in the health endpoint. */
@Configuration(proxyBeanMethods = false)
class LagConfiguration {

    @Bean
    ProjectionLags projectionLags(
            ReadModelProcessors processors, MongoEventLog log, Clock clock, HealthSettings settings) {
        return new ProjectionLags(
                processors.names().stream().collect(Collectors.toMap(name -> name, processors::readModel)),
                log,
                clock,
                settings.readyLag());
    }

    @Bean
    Sampled<Map<String, ProjectionLag>> sampledLags(ProjectionLags lags, HealthSettings settings) {
        return new Sampled<>("projection-lags", settings.every(), lags::read);
    }

    @Bean("projectionsHealthContributor")
    CompositeHealthContributor projectionsHealth(ProjectionLags lags, Sampled<Map<String, ProjectionLag>> sampledLags) {
        return CompositeHealthContributor.fromMap(lags.projections().stream()
                .collect(Collectors.toMap(name -> name, name -> new ProjectionHealth(name, lags, sampledLags))));
    }

    @Bean
    LagMeters lagMeters(ProjectionLags lags, Sampled<Map<String, ProjectionLag>> sampledLags) {
        return new LagMeters(lags, sampledLags);
    }
}
