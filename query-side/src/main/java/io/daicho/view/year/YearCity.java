package io.daicho.view.year;

import io.daicho.view.tally.YearCounts;
import org.jspecify.annotations.Nullable;

/**
 * A partner city's counts of a fiscal year.
 *
 * @param participating measures whose result of the year names the city as a participant
 * @param counts of the measures linked to the city
 */
public record YearCity(
        String slug, @Nullable String nameJa, @Nullable String nameEn, int participating, YearCounts counts) {}
