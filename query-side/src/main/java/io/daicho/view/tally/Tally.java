package io.daicho.view.tally;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of a set of measures.
 *
 * @param measures how many there are
 * @param completed how many of them are completed
 * @param years counts by fiscal year; years without any are left out
 */
public record Tally(int measures, int completed, SortedMap<Integer, YearTally> years) {

    public static final Tally ZERO = new Tally(0, 0, Collections.emptySortedMap());

    public Tally {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    public static Tally of(MeasureFacts facts) {
        var years = new TreeMap<Integer, YearTally>();
        facts.years().forEach((year, yearFacts) -> years.put(year, YearTally.of(yearFacts)));
        return new Tally(1, facts.completedIn() == null ? 0 : 1, years);
    }

    public Tally plus(Tally other) {
        return combined(other, 1);
    }

    public Tally minus(Tally other) {
        return combined(other, -1);
    }

    private Tally combined(Tally other, int sign) {
        var combined = new TreeMap<>(years);
        other.years.forEach((year, tally) -> {
            YearTally sum = combined.getOrDefault(year, YearTally.ZERO).combined(tally, sign);
            if (sum.equals(YearTally.ZERO)) {
                combined.remove(year);
            } else {
                combined.put(year, sum);
            }
        });
        return new Tally(measures + sign * other.measures, completed + sign * other.completed, combined);
    }
}
