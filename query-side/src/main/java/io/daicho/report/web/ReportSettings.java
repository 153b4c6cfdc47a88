package io.daicho.report.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mostRows of a report; one with more is refused
 * @param mostEvents weighed to explain one figure; one that needs more is refused
 */
@ConfigurationProperties("daicho.reports")
record ReportSettings(
        @DefaultValue("20000") int mostRows,
        @DefaultValue("50000") int mostEvents) {}
