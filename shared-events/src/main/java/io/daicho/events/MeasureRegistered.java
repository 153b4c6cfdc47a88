package io.daicho.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure entered the ledger.
 *
 * @param department who carries it out
 * @param relatedDepartments others that the source names beside it
 * @param field the cooperation field that tells it from others of the same title and department, or null
 * @param ordinal 1, or more where the source repeats title, department and field
 */
public record MeasureRegistered(
        MeasureId measureId,
        MeasureDescription description,
        DepartmentRef department,
        List<DepartmentRef> relatedDepartments,
        @Nullable String field,
        int ordinal)
        implements MeasureEvent {

    public MeasureRegistered {
        relatedDepartments = List.copyOf(relatedDepartments);
    }
}
