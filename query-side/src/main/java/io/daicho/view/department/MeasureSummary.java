package io.daicho.view.department;

import io.daicho.events.MeasureId;
import io.daicho.view.tally.MeasureFacts;
import io.daicho.view.tally.YearFacts;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A measure in its department's list.
 *
 * @param printedDepartment the department's name as the measure's source prints it
 * @param completedIn fiscal year of its completion, null while open
 */
public record MeasureSummary(
        MeasureId id,
        String title,
        int category,
        String subcategory,
        String printedDepartment,
        SortedMap<Integer, YearFacts> years,
        @Nullable Integer completedIn) {

    static MeasureSummary of(MeasureFacts facts) {
        return new MeasureSummary(
                MeasureId.parse(facts.id()),
                facts.title(),
                facts.category(),
                facts.subcategory(),
                facts.department().printed(),
                facts.years(),
                facts.completedIn());
    }
}
