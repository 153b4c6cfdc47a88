package io.daicho.view.year;

import io.daicho.events.FiscalYear;
import io.daicho.view.tally.YearCounts;

/**
 * A fiscal year and its counts over all measures.
 *
 * @param era official name, e.g. 令和2年度
 * @param label e.g. FY2020
 */
public record YearSummary(int year, String era, String label, YearCounts counts) {

    static YearSummary of(YearRow row) {
        var year = new FiscalYear(row.year());
        return new YearSummary(row.year(), year.era(), year.label(), YearCounts.of(row.tally()));
    }
}
