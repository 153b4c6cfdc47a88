package io.daicho.view.measure.web;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.queryside.web.BadParameter;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureStatus;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filter as parameters of a request. */
record MeasureFilterAsked(
        @Parameter(
                description = "Id of the department that carries the measure out, or its name as the measure's source"
                        + " prints it, or as the department bears it now")
        @Nullable
        String department,

        @Parameter(description = "Name of the bureau the department belongs to now") @Nullable
        String bureau,

        @Parameter(description = "Number of the category") @Nullable
        Integer category,

        @Parameter(description = "Katakana letter of the subcategory") @Nullable
        String subcategory,

        @Parameter(description = "Slug of a partner city the measure is linked to") @Nullable
        String city,

        @Parameter(description = "A fiscal year with a result or a COVID-19 impact, e.g. 2021") @Nullable
        Integer year,

        @Parameter(description = "Outcome of the year's result; needs year") @Nullable
        Outcome outcome,

        @Parameter(description = "Effect among the year's COVID-19 impact; needs year") @Nullable
        CovidEffect covid,

        @Parameter(description = "Whether the measure goes on") @Nullable
        MeasureStatus status,

        @Parameter(description = "Part of title or summary, compared by NFKC without case") @Nullable
        String text) {

    MeasureFilter filter() {
        requireYear("outcome", outcome);
        requireYear("covid", covid);
        return new MeasureFilter(
                department,
                bureau,
                category,
                subcategory,
                parsed("city", city, CitySlug::new),
                parsed("year", year, FiscalYear::new),
                outcome,
                covid,
                status,
                text);
    }

    private void requireYear(String field, @Nullable Enum<?> value) {
        if (value != null && year == null) {
            throw new BadParameter(field, value.name(), "is about a year: give year too");
        }
    }

    private static <S, T> @Nullable T parsed(String field, @Nullable S value, Function<S, T> parse) {
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            throw new BadParameter(field, value.toString(), "is not valid: " + e.getMessage());
        }
    }
}
