package io.daicho.view.tally;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of a set of measures as answered.
 *
 * @param measures how many there are
 * @param completed how many of them are completed
 * @param years by fiscal year, ascending
 */
public record Counts(int measures, int completed, SortedMap<Integer, YearCounts> years) {

    public static Counts of(Tally tally) {
        var years = new TreeMap<Integer, YearCounts>();
        tally.years().forEach((year, counts) -> years.put(year, YearCounts.of(counts)));
        return new Counts(tally.measures(), tally.completed(), years);
    }
}
