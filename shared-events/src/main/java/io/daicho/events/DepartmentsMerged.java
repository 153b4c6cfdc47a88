package io.daicho.events;

import java.time.LocalDate;
import java.util.List;

/**
 * Departments went into this one.
 *
 * @param departmentId the successor
 * @param predecessors those that ended
 * @param since first day of the new order (Asia/Tokyo)
 */
public record DepartmentsMerged(DepartmentId departmentId, List<DepartmentId> predecessors, LocalDate since)
        implements DepartmentEvent {

    public DepartmentsMerged {
        predecessors = List.copyOf(predecessors);
    }
}
