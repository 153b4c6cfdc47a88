package io.daicho.asof;

import io.daicho.log.MongoEventLog;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires moments to the log. */
@Configuration(proxyBeanMethods = false)
class AsOfConfiguration {

    @Bean
    LedgerMoments ledgerMoments(
            MongoEventLog log, Clock clock, @Value("${daicho.query.settling:1s}") Duration settling) {
        return new LedgerMoments(log, clock, settling);
    }
}
