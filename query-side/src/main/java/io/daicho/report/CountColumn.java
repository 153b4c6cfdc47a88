package io.daicho.report;

import io.daicho.events.CovidEffect;
import io.daicho.events.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A column of counts, and how its figure is taken from a group's counts. */
public record CountColumn(Column column, ToLongFunction<GroupCounts> figure) {

    private static final Wording OUTCOMES = new Wording("実績", "Outcome");
    private static final Wording COVID = new Wording("新型コロナウイルス感染症の影響", "COVID-19 impact");

    static final CountColumn MEASURES = column("measures", new Wording("取組数", "Measures"), null, GroupCounts::measures);
    static final CountColumn REPORTED = column(
            "reported",
            new Wording("当年度の記載がある取組数", "Measures with a result or an impact"),
            null,
            counts -> counts.year().measures());

    static List<CountColumn> outcomes() {
        var columns = new ArrayList<CountColumn>();
        for (Outcome outcome : Outcome.values()) {
            columns.add(column(
                    "outcome-" + slug(outcome),
                    Wording.of(outcome),
                    OUTCOMES,
                    counts -> of(counts.year().outcomes(), outcome)));
        }
        return columns;
    }

    /** Measures by effect, measures with any impact, and the sum of the marks. */
    static List<CountColumn> covid() {
        var columns = new ArrayList<CountColumn>();
        for (CovidEffect effect : CovidEffect.values()) {
            columns.add(column(
                    "covid-" + slug(effect),
                    Wording.of(effect),
                    COVID,
                    counts -> of(counts.year().covid(), effect)));
        }
        columns.add(column(
                "covid-impacted",
                new Wording("記載がある取組数", "Measures with an impact"),
                COVID,
                counts -> counts.year().impacted()));
        columns.add(column(
                "covid-marks",
                new Wording("印の数", "Marks"),
                COVID,
                counts -> counts.year().marks()));
        return columns;
    }

    private static <K> long of(Map<K, Integer> counts, K key) {
        return counts.getOrDefault(key, 0);
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CountColumn column(String id, Wording label, @Nullable Wording group, ToLongFunction<GroupCounts> figure) {
        return new CountColumn(new Column(id, label, group, Column.Kind.COUNT, Column.Role.FIGURE), figure);
    }

    Value value(GroupCounts counts) {
        return new Value.Count(figure.applyAsLong(counts));
    }
}
