package io.daicho.report;

import io.daicho.events.FiscalYear;
import io.daicho.view.measure.MeasureRecord;
import io.daicho.view.measure.YearRecord;
import io.daicho.view.tally.Counts;
import io.daicho.view.tally.YearCounts;
import io.daicho.view.tally.YearFacts;
import io.daicho.view.tally.YearTally;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a row of counts says about a group of measures in a fiscal year.
 *
 * @param measures all of the group, whatever the year
 * @param year counts of those with a result or an impact in the year
 */
public record GroupCounts(int measures, YearCounts year) {

    public static final GroupCounts ZERO = new GroupCounts(0, YearCounts.of(YearTally.ZERO));

    static GroupCounts of(Counts counts, FiscalYear year) {
        return new GroupCounts(counts.measures(), counts.years().getOrDefault(year.value(), ZERO.year));
    }

    /** What one measure adds. */
    static GroupCounts of(MeasureRecord measure, FiscalYear year) {
        YearRecord inYear = measure.years().get(year.value());
        return inYear == null
                ? new GroupCounts(1, ZERO.year)
                : new GroupCounts(1, YearCounts.of(YearTally.of(facts(inYear))));
    }

    private static YearFacts facts(YearRecord year) {
        return new YearFacts(year.outcome(), year.participants(), year.covidImpact());
    }

    GroupCounts plus(GroupCounts other) {
        return new GroupCounts(
                measures + other.measures,
                new YearCounts(
                        year.measures() + other.year.measures(),
                        sum(year.outcomes(), other.year.outcomes()),
                        sum(year.covid(), other.year.covid()),
                        year.impacted() + other.year.impacted(),
                        year.marks() + other.year.marks()));
    }

    private static <K> Map<K, Integer> sum(Map<K, Integer> left, Map<K, Integer> right) {
        var sum = new LinkedHashMap<>(left);
        right.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }
}
