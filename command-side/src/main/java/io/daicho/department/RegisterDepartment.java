package io.daicho.department;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Enters a department under the id of its first name.
 *
 * @param since first day it existed (Asia/Tokyo), or null where the source does not tell
 * @param predecessors departments whose work it took over
 */
public record RegisterDepartment(
        @TargetAggregateIdentifier DepartmentId departmentId,
        DepartmentName name,
        @Nullable LocalDate since,
        List<DepartmentId> predecessors)
        implements DepartmentCommand {

    public RegisterDepartment {
        predecessors = predecessors.stream().distinct().toList();
    }
}
