package io.daicho.pages.report;

import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.operations.limits.LimitSettings;
import io.daicho.operations.limits.LimitedOperation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A page of a report makes the report: it counts among the reports that are made at once. */
@Configuration(proxyBeanMethods = false)
class ReportPages {

    @Bean
    LimitedOperation japaneseReportPages(ConcurrencyLimits limits, LimitSettings settings) {
        return made("/ja/reports/", limits, settings);
    }

    @Bean
    LimitedOperation englishReportPages(ConcurrencyLimits limits, LimitSettings settings) {
        return made("/en/reports/", limits, settings);
    }

    private static LimitedOperation made(String path, ConcurrencyLimits limits, LimitSettings settings) {
        return new LimitedOperation(
                "GET",
                path,
                limits.reports(),
                settings.longRequestTime(),
                settings.requestBody().toBytes());
    }
}
