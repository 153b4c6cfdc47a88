package io.daicho.pages.measure;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.pages.frame.Visit;
import io.daicho.queryside.web.BadParameter;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filter of measures as a page's address names it. */
final class MeasureSearch {

    private MeasureSearch() {}

    /** An outcome without a year is left out: a form has both, whatever was chosen first. */
    static MeasureFilter of(Visit visit) {
        FiscalYear year = parsed("year", visit.number("year"), FiscalYear::new);
        return new MeasureFilter(
                visit.text("department"),
                visit.text("bureau"),
                visit.number("category"),
                visit.text("subcategory"),
                parsed("city", visit.text("city"), CitySlug::new),
                year,
                year == null ? null : visit.constant("outcome", Outcome.class),
                year == null ? null : visit.constant("covid", CovidEffect.class),
                visit.constant("status", MeasureStatus.class),
                visit.text("text"));
    }

    private static <S, T> @Nullable T parsed(String field, @Nullable S value, Function<S, T> parse) {
        try {
            return value == null ? null : parse.apply(value);
        } catch (IllegalArgumentException e) {
            throw new BadParameter(field, value.toString(), "is not valid: " + e.getMessage());
        }
    }
}
