package io.daicho.measure;

import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a measure to a department, and names all that stand beside it. */
public record AssignDepartment(
        @TargetAggregateIdentifier MeasureId measureId,
        DepartmentRef department,
        List<DepartmentRef> relatedDepartments)
        implements MeasureCommand {

    public AssignDepartment {
        relatedDepartments = relatedDepartments.stream().distinct().toList();
    }
}
