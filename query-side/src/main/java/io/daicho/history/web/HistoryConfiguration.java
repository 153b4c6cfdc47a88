package io.daicho.history.web;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.history.MeasureHistories;
import io.daicho.log.MongoEventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires histories to the log. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    MeasureHistories measureHistories(MongoEventLog log, EventCatalogue catalogue) {
        return new MeasureHistories(log, catalogue);
    }
}
