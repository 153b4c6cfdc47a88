package io.daicho.events;

import java.util.List;

/**
 * Another department took the measure over.
 *
 * @param from who carried it out before
 * @param department who carries it out now
 * @param relatedDepartments others that stand beside it now
 */
public record DepartmentAssigned(
        MeasureId measureId, DepartmentRef from, DepartmentRef department, List<DepartmentRef> relatedDepartments)
        implements MeasureEvent {

    public DepartmentAssigned {
        relatedDepartments = List.copyOf(relatedDepartments);
    }
}
