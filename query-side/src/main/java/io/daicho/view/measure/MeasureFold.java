package io.daicho.view.measure;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureCompleted;
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
import io.daicho.projection.PositionedEvent;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What each event makes of a measure's record. */
public final class MeasureFold {

    private MeasureFold() {}

    /** @throws IllegalStateException if the measure has not been registered */
    public static MeasureRecord after(Optional<MeasureRecord> before, MeasureEvent event, PositionedEvent place) {
        if (event instanceof MeasureRegistered registered) {
            return registered(registered).writtenBy(place);
        }
        MeasureRecord record =
                before.orElseThrow(() -> new IllegalStateException("measure was never registered: " + event));
        return after(record, event).writtenBy(place);
    }

    private static MeasureRecord registered(MeasureRegistered event) {
        return new MeasureRecord(
                event.measureId(),
                0,
                0,
                event.description(),
                event.department(),
                event.relatedDepartments(),
                event.field(),
                event.ordinal(),
                Collections.emptySortedSet(),
                Collections.emptySortedMap(),
                null);
    }

    private static MeasureRecord after(MeasureRecord record, MeasureEvent event) {
        return switch (event) {
            case MeasureRegistered registered -> registered(registered);
            case MeasureRevised revised -> record.with(revised.description());
            case DepartmentAssigned assigned -> record.with(assigned.department(), assigned.relatedDepartments());
            case PartnerCityLinked link -> linked(record, link.city(), true);
            case PartnerCityUnlinked link -> linked(record, link.city(), false);
            case YearResultRecorded recorded -> result(record, recorded.result());
            case YearResultCorrected corrected -> result(record, corrected.result());
            case YearResultWithdrawn withdrawn -> inYear(record, withdrawn.year(), YearRecord::withoutResult);
            case CovidImpactFlagged flagged -> inYear(record, flagged.year(), year -> year.with(flagged.impact()));
            case CovidImpactCleared cleared -> inYear(record, cleared.year(), YearRecord::withoutImpact);
            case MeasureCompleted done -> record.completed(done.year().value());
            case MeasureReopened reopened -> record.completed(null);
            // the texts read as erased where they were recorded
            case TextErased erased -> record;
        };
    }

    private static MeasureRecord result(MeasureRecord record, YearResult result) {
        return inYear(record, result.year(), year -> year.with(result));
    }

    private static MeasureRecord linked(MeasureRecord record, CitySlug city, boolean linked) {
        var cities = new TreeSet<>(record.partnerCities());
        if (linked) {
            cities.add(city);
        } else {
            cities.remove(city);
        }
        return record.withCities(cities);
    }

    private static MeasureRecord inYear(MeasureRecord record, FiscalYear year, UnaryOperator<YearRecord> change) {
        var years = new TreeMap<>(record.years());
        YearRecord changed = change.apply(years.getOrDefault(year.value(), YearRecord.NOTHING));
        if (changed.equals(YearRecord.NOTHING)) {
            years.remove(year.value());
        } else {
            years.put(year.value(), changed);
        }
        return record.withYears(years);
    }
}
