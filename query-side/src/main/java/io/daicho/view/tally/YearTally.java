package io.daicho.view.tally;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.Outcome;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of one fiscal year. What is counted are measures, except for the marks.
 *
 * @param measures those with a result or an impact in the year
 * @param outcomes those whose result has the outcome; zeros are left out
 * @param effects those whose impact contains the effect, so that a measure with two effects counts under both
 * @param impacted those with an impact, whatever its effects
 * @param marks sum of the impacts' marks
 */
public record YearTally(
        int measures,
        SortedMap<Outcome, Integer> outcomes,
        SortedMap<CovidEffect, Integer> effects,
        int impacted,
        int marks) {

    public static final YearTally ZERO =
            new YearTally(0, Collections.emptySortedMap(), Collections.emptySortedMap(), 0, 0);

    public YearTally {
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
        effects = Collections.unmodifiableSortedMap(new TreeMap<>(effects));
    }

    public static YearTally of(YearFacts facts) {
        var outcomes = new TreeMap<Outcome, Integer>();
        if (facts.outcome() != null) {
            outcomes.put(facts.outcome(), 1);
        }
        var effects = new TreeMap<CovidEffect, Integer>();
        CovidImpact impact = facts.impact();
        if (impact == null) {
            return new YearTally(1, outcomes, effects, 0, 0);
        }
        impact.effects().forEach(effect -> effects.put(effect, 1));
        return new YearTally(1, outcomes, effects, 1, impact.marks());
    }

    public YearTally plus(YearTally other) {
        return combined(other, 1);
    }

    public YearTally minus(YearTally other) {
        return combined(other, -1);
    }

    YearTally combined(YearTally other, int sign) {
        return new YearTally(
                measures + sign * other.measures,
                SortedCounts.sum(outcomes, other.outcomes, sign),
                SortedCounts.sum(effects, other.effects, sign),
                impacted + sign * other.impacted,
                marks + sign * other.marks);
    }
}
