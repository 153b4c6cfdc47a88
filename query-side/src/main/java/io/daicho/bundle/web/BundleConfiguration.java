package io.daicho.bundle.web;

import io.daicho.log.BundleExport;
import io.daicho.log.MongoEventLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires bundles to the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BundleSettings.class)
class BundleConfiguration {

    @Bean
    BundleExport bundleExport(MongoEventLog log) {
        return new BundleExport(log);
    }
}
