package io.daicho.view;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.Outcome;
import io.daicho.view.NaiveLedger.NaiveMeasure;
import io.daicho.view.tally.Counts;
import io.daicho.view.tally.YearCounts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts taken by looking at every measure, each figure by a loop of its own. */
final class NaiveCounts {

    private NaiveCounts() {}

    static Counts of(Collection<NaiveMeasure> measures) {
        var years = new TreeSet<Integer>();
        measures.forEach(measure -> years.addAll(measure.years()));
        var counts = new TreeMap<Integer, YearCounts>();
        years.forEach(year -> counts.put(year, ofYear(measures, year)));
        int completed =
                (int) measures.stream().filter(one -> one.completed != null).count();
        return new Counts(measures.size(), completed, counts);
    }

    static YearCounts ofYear(Collection<NaiveMeasure> measures, int year) {
        List<CovidImpact> impacts = measures.stream()
                .filter(one -> one.impacts.containsKey(year))
                .map(one -> one.impacts.get(year))
                .toList();
        return new YearCounts(
                (int) measures.stream()
                        .filter(one -> one.years().contains(year))
                        .count(),
                each(Outcome.values(), outcome -> (int) measures.stream()
                        .filter(one -> one.outcome(year) == outcome)
                        .count()),
                each(CovidEffect.values(), effect -> (int)
                        measures.stream().filter(one -> one.has(year, effect)).count()),
                impacts.size(),
                impacts.stream().mapToInt(CovidImpact::marks).sum());
    }

    private static <K> Map<K, Integer> each(K[] keys, Function<K, Integer> count) {
        return Arrays.stream(keys).collect(Collectors.toMap(Function.identity(), count));
    }
}
