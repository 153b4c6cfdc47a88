package io.daicho.view.measure;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What measures are asked for; null = whatever. All that is given must hold.
 *
 * @param department id of the department that carries the measure out, or a name: the one the measure's source prints, or
 *     the one the department bears at the position asked for
 * @param bureau name of the bureau the department belongs to at the position asked for
 * @param category number of the category
 * @param subcategory katakana letter of the subcategory
 * @param city a partner city the measure is linked to
 * @param year a fiscal year with a result or a COVID-19 impact
 * @param outcome outcome of that year's result
 * @param covid effect among that year's impact
 * @param text part of title or summary, compared by NFKC without case
 */
public record MeasureFilter(
        @Nullable String department,
        @Nullable String bureau,
        @Nullable Integer category,
        @Nullable String subcategory,
        @Nullable CitySlug city,
        @Nullable FiscalYear year,
        @Nullable Outcome outcome,
        @Nullable CovidEffect covid,
        @Nullable MeasureStatus status,
        @Nullable String text) {

    public MeasureFilter {
        if (year == null && (outcome != null || covid != null)) {
            throw new IllegalArgumentException("outcome and covid are about a year");
        }
    }

    public static MeasureFilter all() {
        return new MeasureFilter(null, null, null, null, null, null, null, null, null, null);
    }
}
