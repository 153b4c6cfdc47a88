package io.daicho.view.tally;

import io.daicho.events.CovidEffect;
import io.daicho.events.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Counts of one fiscal year as answered: every outcome and effect is there, zeros too.
 *
 * @param measures measures with a result or a COVID-19 impact in the year
 * @param outcomes measures by outcome of the year's result
 * @param covid measures by effect; one with two effects counts under both
 * @param impacted measures with an impact, whatever its effects
 * @param marks sum of the impacts' marks
 */
public record YearCounts(
        int measures, Map<Outcome, Integer> outcomes, Map<CovidEffect, Integer> covid, int impacted, int marks) {

    public static YearCounts of(YearTally tally) {
        return new YearCounts(
                tally.measures(),
                all(Outcome.values(), tally.outcomes()),
                all(CovidEffect.values(), tally.effects()),
                tally.impacted(),
                tally.marks());
    }

    private static <K> Map<K, Integer> all(K[] keys, SortedMap<K, Integer> counts) {
        var all = new LinkedHashMap<K, Integer>();
        for (K key : keys) {
            all.put(key, counts.getOrDefault(key, 0));
        }
        return all;
    }
}
