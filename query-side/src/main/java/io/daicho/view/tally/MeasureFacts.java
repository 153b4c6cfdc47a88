package io.daicho.view.tally;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentRef;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureReopened;
import io.daicho.events.MeasureRevised;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.TextErased;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the read models by department, city and year keep of a measure: no long texts, so that a row stays small.
 *
 * @param id the measure's id as text
 * @param cities partner cities it is linked to
 * @param years by the number of the fiscal year; a year with neither result nor impact is left out
 * @param completedIn fiscal year of its completion, null while open
 */
public record MeasureFacts(
        String id,
        String title,
        int category,
        String subcategory,
        DepartmentRef department,
        SortedSet<CitySlug> cities,
        SortedMap<Integer, YearFacts> years,
        @Nullable Integer completedIn) {

    public MeasureFacts {
        cities = Collections.unmodifiableSortedSet(new TreeSet<>(cities));
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /**
     * The facts after an event.
     *
     * @throws IllegalStateException if the measure has not been registered
     */
    public static MeasureFacts after(Optional<MeasureFacts> before, MeasureEvent event) {
        if (event instanceof MeasureRegistered registered) {
            return registered(registered);
        }
        return before.orElseThrow(() -> new IllegalStateException("measure was never registered: " + event))
                .after(event);
    }

    private static MeasureFacts registered(MeasureRegistered event) {
        MeasureDescription description = event.description();
        return new MeasureFacts(
                event.measureId().toString(),
                description.title(),
                description.category().number(),
                description.subcategory().letter(),
                event.department(),
                Collections.emptySortedSet(),
                Collections.emptySortedMap(),
                null);
    }

    private MeasureFacts after(MeasureEvent event) {
        return switch (event) {
            case MeasureRegistered registered -> registered(registered);
            case MeasureRevised revised -> revised(revised.description());
            case DepartmentAssigned assigned ->
                new MeasureFacts(id, title, category, subcategory, assigned.department(), cities, years, completedIn);
            case PartnerCityLinked link -> linked(link.city(), true);
            case PartnerCityUnlinked link -> linked(link.city(), false);
            case YearResultRecorded recorded -> result(recorded.result());
            case YearResultCorrected corrected -> result(corrected.result());
            case YearResultWithdrawn withdrawn -> inYear(withdrawn.year(), YearFacts::withoutResult);
            case CovidImpactFlagged flagged -> inYear(flagged.year(), year -> year.with(flagged.impact()));
            case CovidImpactCleared cleared -> inYear(cleared.year(), YearFacts::withoutImpact);
            case MeasureCompleted done -> completed(done.year().value());
            case MeasureReopened reopened -> completed(null);
            case TextErased erased -> this;
        };
    }

    private MeasureFacts revised(MeasureDescription text) {
        return new MeasureFacts(
                id,
                text.title(),
                text.category().number(),
                text.subcategory().letter(),
                department,
                cities,
                years,
                completedIn);
    }

    private MeasureFacts result(YearResult result) {
        return inYear(result.year(), year -> year.with(result));
    }

    private MeasureFacts linked(CitySlug city, boolean linked) {
        var changed = new TreeSet<>(cities);
        if (linked) {
            changed.add(city);
        } else {
            changed.remove(city);
        }
        return new MeasureFacts(id, title, category, subcategory, department, changed, years, completedIn);
    }

    private MeasureFacts inYear(FiscalYear year, UnaryOperator<YearFacts> change) {
        var changed = new TreeMap<>(years);
        YearFacts facts = change.apply(changed.getOrDefault(year.value(), YearFacts.NOTHING));
        if (facts.saysNothing()) {
            changed.remove(year.value());
        } else {
            changed.put(year.value(), facts);
        }
        return new MeasureFacts(id, title, category, subcategory, department, cities, changed, completedIn);
    }

    private MeasureFacts completed(@Nullable Integer year) {
        return new MeasureFacts(id, title, category, subcategory, department, cities, years, year);
    }
}
