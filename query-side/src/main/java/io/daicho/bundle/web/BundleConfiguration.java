package io.daicho.bundle.web;

import io.daicho.log.BundleExport;
import io.daicho.log.MongoEventLog;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.operations.limits.LimitSettings;
import io.daicho.operations.limits.LimitedOperation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires bundles to the log. */
@Configuration(proxyBeanMethods = false)
class BundleConfiguration {

    @Bean
    BundleExport bundleExport(MongoEventLog log) {
        return new BundleExport(log);
    }

    /** As long as it takes to send. How many at once, the operation itself sees to. */
    @Bean
    LimitedOperation bundleExports(ConcurrencyLimits limits, LimitSettings settings) {
        return new LimitedOperation(
                "GET",
                "/api/log/bundle",
                limits.requests(),
                settings.longRequestTime(),
                settings.requestBody().toBytes());
    }
}
