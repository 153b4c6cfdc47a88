package io.daicho.department;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a department another name from a day on (Asia/Tokyo). */
public record RenameDepartment(
        @TargetAggregateIdentifier DepartmentId departmentId, DepartmentName name, LocalDate since)
        implements DepartmentCommand {}
