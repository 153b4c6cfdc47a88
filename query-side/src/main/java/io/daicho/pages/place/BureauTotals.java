package io.daicho.pages.place;

import io.daicho.events.CovidEffect;
import io.daicho.events.Outcome;
import io.daicho.report.BureauKey;
import io.daicho.view.department.DepartmentSummary;
import io.daicho.view.tally.Counts;
import io.daicho.view.tally.YearCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A bureau and those of its departments that have measures.
 *
 * @param key that reports name the bureau by
 * @param name as the first of them writes it
 */
public record BureauTotals(String key, String name, List<DepartmentSummary> departments) {

    public BureauTotals {
        departments = List.copyOf(departments);
    }

    /** In the order in which the ledger first heard of their departments. */
    public static List<BureauTotals> of(List<DepartmentSummary> departments) {
        Map<String, List<DepartmentSummary>> grouped = new LinkedHashMap<>();
        departments.stream()
                .filter(department -> department.counts().measures() > 0)
                .forEach(department -> grouped.computeIfAbsent(
                                BureauKey.of(department.bureau()), absent -> new ArrayList<>())
                        .add(department));
        var bureaus = new ArrayList<BureauTotals>();
        grouped.forEach((key, group) ->
                bureaus.add(new BureauTotals(key, group.getFirst().bureau(), group)));
        return bureaus;
    }

    public int measures() {
        return departments.stream()
                .mapToInt(department -> department.counts().measures())
                .sum();
    }

    public int outcome(int year, Outcome outcome) {
        return sum(year, counts -> counts.outcomes().getOrDefault(outcome, 0));
    }

    public int effect(int year, CovidEffect effect) {
        return sum(year, counts -> counts.covid().getOrDefault(effect, 0));
    }

    private int sum(int year, ToIntFunction<YearCounts> count) {
        return departments.stream()
                .map(DepartmentSummary::counts)
                .mapToInt(counts -> of(counts, year, count))
                .sum();
    }

    private static int of(Counts counts, int year, ToIntFunction<YearCounts> count) {
        YearCounts inYear = counts.years().get(year);
        return inYear == null ? 0 : count.applyAsInt(inYear);
    }
}
