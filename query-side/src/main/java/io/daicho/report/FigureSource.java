package io.daicho.report;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.daicho.view.measure.MeasureRecord;

/** What a figure is made of: one measure, or a sum over the measures of a group. */
public sealed interface FigureSource {

    /** A cell of one measure's row. */
    record OfMeasure(MeasureId id, Column column, Parameters parameters) implements FigureSource {}

    /** A sum over a group of measures. */
    record OfGroup(Group group, CountColumn column, FiscalYear year) implements FigureSource {

        /** What a measure of the group adds. */
        public long added(MeasureRecord measure) {
            return column.figure().applyAsLong(GroupCounts.of(measure, year));
        }
    }

    /** Which measures are summed up. */
    sealed interface Group {

        record Everything() implements Group {}

        record OfDepartment(DepartmentId id) implements Group {}

        /** @param key of the bureau, see {@link BureauKey} */
        record OfBureau(String key) implements Group {}

        /** Those linked to a city. */
        record LinkedTo(CitySlug city) implements Group {}

        /** Those whose result of the year names the city as a participant. */
        record TookPart(CitySlug city) implements Group {}
    }
}
