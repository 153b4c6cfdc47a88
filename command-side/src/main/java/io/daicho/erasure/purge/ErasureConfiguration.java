package io.daicho.erasure.purge;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TextPurge;
import io.daicho.log.boot.LedgerClient;
import io.daicho.log.boot.LedgerProperties;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Wires the purge to its own connection, if it has one, and to a processor of its own. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureSettings.class)
class ErasureConfiguration {

    private static final int BATCH = 100;

    /** The client hidden in a type of its own: there is one client for everything else. */
    record PurgeConnection(MongoDatabase database, Runnable onClose) implements AutoCloseable {

        @Override
        public void close() {
            onClose.run();
        }
    }

    @Bean
    PurgeConnection purgeConnection(ErasureSettings settings, LedgerProperties ledger, MongoDatabase database) {
        if (settings.mongodbUri() == null) {
            return new PurgeConnection(database, () -> {});
        }
        MongoClient client =
                LedgerClient.of(settings.mongodbUri(), ledger.mongodb().timeout());
        return new PurgeConnection(client.getDatabase(database.getName()), client::close);
    }

    @Bean
    Purging purging(
            MongoEventLog log,
            EventCatalogue catalogue,
            ObjectProvider<TextTraces> traces,
            PurgeConnection connection) {
        List<TextTraces> all = traces.orderedStream().toList();
        return new Purging(log, catalogue, all, new TextPurge(connection.database()));
    }

    @Bean
    ConfigurerModule textPurgeProcessor() {
        return configurer -> configurer
                .eventProcessing()
                .registerTrackingEventProcessor(
                        PurgeFollower.GROUP,
                        Configuration::eventStore,
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(BATCH))
                // a text that could not be purged is tried again, never passed over
                .registerListenerInvocationErrorHandler(
                        PurgeFollower.GROUP, configuration -> PropagatingErrorHandler.instance());
    }
}
