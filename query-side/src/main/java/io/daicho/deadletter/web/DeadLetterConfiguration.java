package io.daicho.deadletter.web;

import com.mongodb.client.MongoDatabase;
import io.daicho.deadletter.DeadLetters;
import io.daicho.deadletter.MongoDecisions;
import io.daicho.rebuild.RebuildContext;
import io.daicho.rebuild.Rebuilds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Dead letters as beans. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    @Bean
    MongoDecisions deadLetterDecisions(MongoDatabase database) {
        return new MongoDecisions(database);
    }

    @Bean
    DeadLetters deadLetters(RebuildContext context, Rebuilds rebuilds, MongoDecisions decisions, Clock clock) {
        return new DeadLetters(context, rebuilds, decisions, clock);
    }
}
