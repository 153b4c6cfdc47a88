package io.daicho.department.naming;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives the directory a processor of its own: one thread on one node, from the beginning of the log. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class NamingConfiguration {

    private static final int BATCH = 100;

    @Bean
    ConfigurerModule departmentNamesProcessor() {
        return configurer -> configurer
                .eventProcessing()
                .registerTrackingEventProcessor(
                        NameProjection.GROUP,
                        Configuration::eventStore,
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(BATCH))
                // a name that could not be written is tried again, never passed over
                .registerListenerInvocationErrorHandler(
                        NameProjection.GROUP, configuration -> PropagatingErrorHandler.instance());
    }
}
