package io.daicho.view.year;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpact;
import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureId;
import io.daicho.events.YearResult;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A measure and its fiscal year.
 *
 * @param result null where the year has only an impact
 * @param covidImpact null where nothing is said about COVID-19
 */
public record YearMeasure(
        MeasureId id,
        String title,
        int category,
        String subcategory,
        DepartmentRef department,
        SortedSet<CitySlug> partnerCities,
        @Nullable YearResult result,
        @Nullable CovidImpact covidImpact) {}
