package io.daicho.log.boot;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.ConnectionPoolListener;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.LedgerEventStore;
import io.daicho.log.LogObserver;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.operations.limits.LimitSettings;
import io.daicho.operations.processors.ProcessorSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The beans of the ledger: the database, the log, Axon's event store on it and the store of processors' tokens. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@EnableConfigurationProperties({LedgerProperties.class, LimitSettings.class, ProcessorSettings.class})
public class LedgerAutoConfiguration {

    private static final String DEFAULT_DATABASE = "daicho";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    MongoClient mongoClient(
            LedgerProperties properties,
            ObjectProvider<CommandListener> commands,
            ObjectProvider<ConnectionPoolListener> pools) {
        return LedgerClient.of(
                properties.mongodb().uri(),
                properties.mongodb().timeout(),
                commands.orderedStream().toList(),
                pools.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, LedgerProperties properties) {
        String named = new ConnectionString(properties.mongodb().uri()).getDatabase();
        return client.getDatabase(named == null ? DEFAULT_DATABASE : named);
    }

    @Bean
    @ConditionalOnMissingBean
    EventCatalogue eventCatalogue() {
        return LedgerCatalogue.create();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    MongoEventLog eventLog(
            MongoDatabase database,
            Clock clock,
            LedgerProperties properties,
            LimitSettings limits,
            ObjectProvider<LogObserver> observer) {
        String node = properties.node() == null ? hostAndProcess() : properties.node();
        return MongoEventLog.open(
                database,
                clock,
                new LogSettings(
                        node,
                        properties.append().patience(),
                        properties.append().poll(),
                        limits.appendQueue(),
                        properties.clock().mostAhead()),
                observer.getIfAvailable(() -> LogObserver.NONE));
    }

    @Bean
    @ConditionalOnMissingBean(EventBus.class)
    LedgerEventStore eventStore(MongoEventLog log, EventCatalogue catalogue) {
        return LedgerEventStore.of(log, catalogue);
    }

    @Bean
    @ConditionalOnMissingBean
    TokenStore tokenStore(MongoDatabase database, Serializer serializer, ProcessorSettings processors) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName("processor_tokens")
                        .build())
                .serializer(serializer)
                .claimTimeout(processors.claimTimeout())
                .build();
    }

    private static String hostAndProcess() {
        long process = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "/" + process;
        } catch (UnknownHostException e) {
            return "unnamed-host/" + process;
        }
    }
}
