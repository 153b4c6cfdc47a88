package io.daicho.importing;

import io.daicho.events.CovidImpact;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.YearResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A valid row, in the language of the ledger.
 *
 * @param rowNo number of the row as printed
 * @param field cooperation field that its results name, or null
 * @param ordinal 1, or more where the file repeats title, department and field
 * @param results one for each result column, oldest year first
 */
record MeasureRow(
        int rowNo,
        MeasureDescription description,
        NamedDepartment department,
        List<NamedDepartment> related,
        @Nullable String field,
        int ordinal,
        List<City> cities,
        List<YearResult> results,
        Optional<YearImpact> impact) {

    /**
     * A department as the row names it.
     *
     * @param id the department the ledger knows by this name, or the one it will make of it
     * @param name name to register it under
     * @param printed name as the row prints it
     */
    record NamedDepartment(DepartmentId id, DepartmentName name, String printed) {

        DepartmentRef ref() {
            return new DepartmentRef(id, printed);
        }
    }

    /** What the row says about COVID-19 and the last fiscal year it reports on. */
    record YearImpact(FiscalYear year, CovidImpact impact) {}

    MeasureId measureId() {
        return MeasureId.of(description.title(), department.id(), field, ordinal);
    }

    List<DepartmentRef> relatedRefs() {
        return related.stream().map(NamedDepartment::ref).toList();
    }
}
