package io.daicho.view.measure;

import io.daicho.events.Category;
import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentRef;
import io.daicho.events.ErasedText;
import io.daicho.events.Subcategory;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measure as answered.
 *
 * @param version what {@code If-Match} of a command compares
 * @param from position since which it has been so
 * @param years by fiscal year, ascending
 * @param completedIn fiscal year of its completion, null while open
 */
public record MeasureAnswer(
        UUID id,
        long version,
        long from,
        String title,
        String summary,
        Category category,
        Subcategory subcategory,
        @Nullable String field,
        int ordinal,
        DepartmentRef department,
        List<DepartmentRef> relatedDepartments,
        List<CitySlug> partnerCities,
        SortedMap<Integer, YearRecord> years,
        MeasureStatus status,
        @Nullable Integer completedIn) {

    /** Tells this state from the same with fewer texts erased: the version does not change with what is erased later. */
    public String tagOfThePast() {
        long erased = Stream.concat(Stream.of(summary), years.values().stream().map(YearRecord::text))
                .filter(ErasedText.MARKER::equals)
                .count();
        return erased == 0 ? Long.toString(version) : version + "-" + erased + "-erased";
    }

    public static MeasureAnswer of(MeasureRecord measure) {
        return new MeasureAnswer(
                measure.id().value(),
                measure.version(),
                measure.from(),
                measure.description().title(),
                measure.description().summary(),
                measure.description().category(),
                measure.description().subcategory(),
                measure.field(),
                measure.ordinal(),
                measure.department(),
                measure.relatedDepartments(),
                List.copyOf(measure.partnerCities()),
                measure.years(),
                measure.status(),
                measure.completedIn());
    }
}
