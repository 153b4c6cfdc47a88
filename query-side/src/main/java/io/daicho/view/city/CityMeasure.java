package io.daicho.view.city;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureId;
import io.daicho.view.tally.MeasureFacts;
import io.daicho.view.tally.YearFacts;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A measure in a city's list.
 *
 * @param linked whether the measure is linked to the city; if not, the city took part in one of its years
 * @param participatedIn fiscal years whose result names the city as a participant, ascending
 * @param completedIn fiscal year of its completion, null while open
 */
public record CityMeasure(
        MeasureId id,
        String title,
        DepartmentRef department,
        boolean linked,
        List<Integer> participatedIn,
        SortedMap<Integer, YearFacts> years,
        @Nullable Integer completedIn) {

    static CityMeasure of(MeasureFacts facts, CitySlug city) {
        return new CityMeasure(
                MeasureId.parse(facts.id()),
                facts.title(),
                facts.department(),
                facts.cities().contains(city),
                List.copyOf(CityShare.of(facts, city).participation().keySet()),
                facts.years(),
                facts.completedIn());
    }
}
