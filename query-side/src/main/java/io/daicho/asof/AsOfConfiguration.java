package io.daicho.asof;

import io.daicho.log.MongoEventLog;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires moments to the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AsOfSettings.class)
class AsOfConfiguration {

    @Bean
    LedgerMoments ledgerMoments(MongoEventLog log, Clock clock, AsOfSettings settings) {
        return new LedgerMoments(log, clock, settings.settling());
    }
}
