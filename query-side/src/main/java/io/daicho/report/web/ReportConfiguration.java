package io.daicho.report.web;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.operations.limits.LimitSettings;
import io.daicho.operations.limits.LimitedOperation;
import io.daicho.report.Reports;
import io.daicho.report.explanation.Explanations;
import io.daicho.report.explanation.StoredLedgerEvents;
import io.daicho.view.city.CityQueries;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.year.YearQueries;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires reports to the read models and the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    Reports reports(
            MeasureQueries measures,
            DepartmentQueries departments,
            CityQueries cities,
            YearQueries years,
            ReportSettings settings) {
        return new Reports(measures, departments, cities, years, settings.mostRows());
    }

    /** Reports, and all that is made of them. */
    @Bean
    LimitedOperation reportRequests(ConcurrencyLimits limits, LimitSettings settings) {
        return new LimitedOperation(
                "GET",
                "/api/reports/",
                limits.reports(),
                settings.longRequestTime(),
                settings.requestBody().toBytes());
    }

    @Bean
    Explanations explanations(
            MeasureQueries measures,
            DepartmentQueries departments,
            CityQueries cities,
            MongoEventLog log,
            EventCatalogue catalogue,
            ReportSettings settings) {
        return new Explanations(
                measures, departments, cities, new StoredLedgerEvents(log, catalogue), settings.mostEvents());
    }
}
