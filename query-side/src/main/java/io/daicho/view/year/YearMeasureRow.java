package io.daicho.view.year;

import io.daicho.projection.Memberships;
import io.daicho.view.tally.MeasureFacts;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A measure as the years show it; its results stand in rows of their own.
 *
 * @param recorded fiscal years that ever had a result, those whose result was withdrawn included
 */
record YearMeasureRow(MeasureFacts facts, Memberships lists, SortedSet<Integer> recorded) {

    YearMeasureRow {
        // rows of version 1 do not tell
        recorded =
                Collections.unmodifiableSortedSet(new TreeSet<>(Objects.requireNonNullElse(recorded, new TreeSet<>())));
    }
}
