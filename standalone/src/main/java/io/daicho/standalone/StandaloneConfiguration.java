package io.daicho.standalone;

import com.mongodb.client.MongoDatabase;
import io.daicho.commandside.CommandSideConfiguration;
import io.daicho.queryside.QuerySideConfiguration;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Both sides; they share the log and nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
class StandaloneConfiguration {

    /** Up while the database answers. */
    @Bean
    HealthIndicator databaseHealthIndicator(MongoDatabase database) {
        return () -> {
            database.runCommand(new Document("ping", 1));
            return Health.up().build();
        };
    }
}
