package io.daicho.view.year;

import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowList;
import java.util.ArrayList;
import java.util.List;

/** Kinds, keys and lists of the read model per fiscal year. */
final class YearRows {

    static final RowKind<YearsRow> YEARS = new RowKind<>("years", YearsRow.class);
    static final RowKind<YearRow> YEAR = new RowKind<>("year", YearRow.class);
    static final RowKind<YearPartRow> DEPARTMENT_YEAR = new RowKind<>("department-year", YearPartRow.class);
    static final RowKind<YearPartRow> CITY_YEAR = new RowKind<>("city-year", YearPartRow.class);
    static final RowKind<YearMeasureRow> MEASURE = new RowKind<>("measure", YearMeasureRow.class);
    static final RowKind<ResultRow> RESULT = new RowKind<>("result", ResultRow.class);
    static final RowKind<NamesRow> DEPARTMENT = new RowKind<>("department", NamesRow.class);
    static final RowKind<NamesRow> CITY = new RowKind<>("city", NamesRow.class);

    private YearRows() {}

    static List<RowKind<?>> kinds() {
        var kinds = new ArrayList<>(RowList.KINDS);
        kinds.addAll(List.of(YEARS, YEAR, DEPARTMENT_YEAR, CITY_YEAR, MEASURE, RESULT, DEPARTMENT, CITY));
        return kinds;
    }

    static RowKey<YearsRow> years() {
        return YEARS.key();
    }

    static RowList measuresOf(int year) {
        return RowList.of("measures", year);
    }

    static RowList departmentsOf(int year) {
        return RowList.of("departments", year);
    }

    static RowList citiesOf(int year) {
        return RowList.of("cities", year);
    }
}
