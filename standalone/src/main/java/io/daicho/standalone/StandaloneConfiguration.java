package io.daicho.standalone;

import com.mongodb.client.MongoDatabase;
import io.daicho.commandside.CommandSideConfiguration;
import io.daicho.queryside.QuerySideConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Both sides; they share the log and nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
class StandaloneConfiguration {

    /**
     * The lock on the data directory sees to it that the embedded server has one user. So tokens are always of the same
     * owner, and a process that starts after a kill need not wait until the claims of the killed one run out.
     */
    @Bean
    @ConditionalOnProperty(EmbeddedDatabase.ACTIVE_PROPERTY)
    TokenStore tokenStore(MongoDatabase database, Serializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName("processor_tokens")
                        .build())
                .serializer(serializer)
                .nodeId("embedded")
                .build();
    }
}
