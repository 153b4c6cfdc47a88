package io.daicho.rebuild.web;

import com.mongodb.client.MongoDatabase;
import io.daicho.projection.Projections;
import io.daicho.rebuild.RebuildContext;
import io.daicho.rebuild.Rebuilds;
import io.daicho.rebuild.SkippedEvents;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rebuilds as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildProperties.class)
class RebuildConfiguration {

    @Bean
    RebuildContext rebuildContext(
            Projections projections,
            MongoDatabase database,
            EventStore log,
            SkippedEvents skipped,
            RebuildProperties properties) {
        return new RebuildContext(projections, database, log, skipped, properties.settings());
    }

    @Bean
    Rebuilds rebuilds(RebuildContext context, Clock clock) {
        return new Rebuilds(context, clock);
    }
}
