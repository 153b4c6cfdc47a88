package io.daicho.department;

import io.daicho.events.DepartmentId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets departments go into their successor from a day on (Asia/Tokyo). */
public record MergeDepartments(
        @TargetAggregateIdentifier DepartmentId successor, List<DepartmentId> predecessors, LocalDate since)
        implements DepartmentCommand {

    public MergeDepartments {
        predecessors = predecessors.stream().distinct().toList();
        if (predecessors.isEmpty()) {
            throw new IllegalArgumentException("predecessors are empty");
        }
    }
}
