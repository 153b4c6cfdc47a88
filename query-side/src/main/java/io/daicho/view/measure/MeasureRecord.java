package io.daicho.view.measure;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.projection.PositionedEvent;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A measure in full, as it stood at a position.
 *
 * @param version sequence number of the last event of the measure's stream: what {@code If-Match} compares
 * @param from position of that event
 * @param description title, summary, category and subcategory
 * @param department who carries it out, and the name its source prints
 * @param relatedDepartments others the source names beside it
 * @param field cooperation field that tells it from others of the same title and department, or null
 * @param ordinal 1, or more where the source repeats title, department and field
 * @param partnerCities cities it is carried out with
 * @param years by fiscal year, ascending; a year with neither result nor impact is left out
 * @param completedIn fiscal year of its completion, null while open
 */
public record MeasureRecord(
        MeasureId id,
        long version,
        long from,
        MeasureDescription description,
        DepartmentRef department,
        List<DepartmentRef> relatedDepartments,
        @Nullable String field,
        int ordinal,
        SortedSet<CitySlug> partnerCities,
        SortedMap<Integer, YearRecord> years,
        @Nullable Integer completedIn) {

    public MeasureRecord {
        relatedDepartments = List.copyOf(relatedDepartments);
        partnerCities = Collections.unmodifiableSortedSet(new TreeSet<>(partnerCities));
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    public MeasureStatus status() {
        return completedIn == null ? MeasureStatus.OPEN : MeasureStatus.COMPLETED;
    }

    MeasureRecord with(MeasureDescription text) {
        return new MeasureRecord(
                id,
                version,
                from,
                text,
                department,
                relatedDepartments,
                field,
                ordinal,
                partnerCities,
                years,
                completedIn);
    }

    MeasureRecord with(DepartmentRef other, List<DepartmentRef> related) {
        return new MeasureRecord(
                id, version, from, description, other, related, field, ordinal, partnerCities, years, completedIn);
    }

    MeasureRecord withCities(SortedSet<CitySlug> cities) {
        return new MeasureRecord(
                id,
                version,
                from,
                description,
                department,
                relatedDepartments,
                field,
                ordinal,
                cities,
                years,
                completedIn);
    }

    MeasureRecord withYears(SortedMap<Integer, YearRecord> others) {
        return new MeasureRecord(
                id,
                version,
                from,
                description,
                department,
                relatedDepartments,
                field,
                ordinal,
                partnerCities,
                others,
                completedIn);
    }

    MeasureRecord completed(@Nullable Integer year) {
        return new MeasureRecord(
                id,
                version,
                from,
                description,
                department,
                relatedDepartments,
                field,
                ordinal,
                partnerCities,
                years,
                year);
    }

    MeasureRecord writtenBy(PositionedEvent event) {
        return new MeasureRecord(
                id,
                event.seq(),
                event.position(),
                description,
                department,
                relatedDepartments,
                field,
                ordinal,
                partnerCities,
                years,
                completedIn);
    }
}
