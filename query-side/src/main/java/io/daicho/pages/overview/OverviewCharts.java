package io.daicho.pages.overview;

import io.daicho.events.CovidEffect;
import io.daicho.events.Outcome;
import io.daicho.pages.chart.Chart;
import io.daicho.pages.chart.Chart.Key;
import io.daicho.pages.chart.Chart.Value;
import io.daicho.pages.chart.StackedColumns;
import io.daicho.pages.chart.StackedRows;
import io.daicho.pages.frame.Formats;
import io.daicho.pages.frame.PageLinks;
import io.daicho.pages.frame.Visit;
import io.daicho.pages.overview.LedgerActivity.Length;
import io.daicho.pages.overview.LedgerActivity.Span;
import io.daicho.pages.place.BureauTotals;
import io.daicho.report.Language;
import io.daicho.view.year.YearSummary;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the overview shows as pictures; every count is a way to the rows or the events that it counts. */
final class OverviewCharts {

    private static final int HALF = 510;

    private final PageLinks links;
    private final Formats show;

    OverviewCharts(Visit visit) {
        this.links = visit.links();
        this.show = new Formats(visit.language());
    }

    Chart outcomes(List<BureauTotals> bureaus, int year) {
        List<StackedRows.Group> groups = bureaus.stream()
                .map(bureau -> new StackedRows.Group(
                        bureau.name(),
                        links.to("/measures", "bureau", bureau.name(), "year", year),
                        Arrays.stream(Outcome.values())
                                .map(outcome -> outcome(bureau, year, outcome))
                                .toList()))
                .toList();
        List<Key> keys = Arrays.stream(Outcome.values())
                .map(outcome -> new Key(kind("outcome", outcome), show.outcome(outcome)))
                .toList();
        return StackedRows.of("outcomes", groups, keys);
    }

    private Value outcome(BureauTotals bureau, int year, Outcome outcome) {
        int count = bureau.outcome(year, outcome);
        return new Value(
                kind("outcome", outcome),
                bureau.name() + " " + show.year(year) + " " + show.outcome(outcome) + ": " + show.number(count),
                count,
                links.to("/measures", "bureau", bureau.name(), "year", year, "outcome", outcome));
    }

    Chart impact(List<YearSummary> years) {
        List<StackedColumns.Group> groups = years.stream()
                .map(year -> new StackedColumns.Group(
                        show.year(year.year()),
                        links.to("/years/" + year.year()),
                        Arrays.stream(CovidEffect.values())
                                .map(effect -> effect(year, effect))
                                .toList()))
                .toList();
        List<Key> keys = Arrays.stream(CovidEffect.values())
                .map(effect -> new Key(kind("effect", effect), show.effect(effect)))
                .toList();
        return StackedColumns.of("impact", HALF, groups, keys);
    }

    private Value effect(YearSummary year, CovidEffect effect) {
        int count = year.counts().covid().getOrDefault(effect, 0);
        return new Value(
                kind("effect", effect),
                show.year(year.year()) + " " + show.effect(effect) + ": " + show.number(count),
                count,
                links.to("/measures", "year", year.year(), "covid", effect));
    }

    Chart activity(LedgerActivity.Spans spans) {
        List<StackedColumns.Group> groups = spans.all().stream()
                .map(span -> new StackedColumns.Group(name(span.first(), spans.length()), null, List.of(events(span))))
                .toList();
        return StackedColumns.of("activity", HALF, groups, List.of());
    }

    private Value events(Span span) {
        String days = span.first().equals(span.last())
                ? show.day(span.first())
                : show.day(span.first()) + " – " + show.day(span.last());
        return new Value(
                "events",
                days + ": " + show.number(span.events()),
                span.events(),
                links.at(span.upTo()).to("/log", "from", span.after() + 1));
    }

    private String name(LocalDate first, Length length) {
        boolean japanese = show.language() == Language.JA;
        return switch (length) {
            case DAY, WEEK -> first.getMonthValue() + "/" + first.getDayOfMonth();
            case MONTH, QUARTER ->
                japanese
                        ? first.getYear() + "/" + first.getMonthValue()
                        : first.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + first.getYear();
            case YEAR -> Integer.toString(first.getYear());
        };
    }

    private static String kind(String family, Enum<?> constant) {
        return family + "-" + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
