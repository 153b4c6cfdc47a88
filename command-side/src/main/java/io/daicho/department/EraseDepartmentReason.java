package io.daicho.department;

import io.daicho.erasure.ErasureOrder;
import io.daicho.events.DepartmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Erases the reason given for a change of a department by law; its provenance must give a reason for that. */
public record EraseDepartmentReason(
        @TargetAggregateIdentifier DepartmentId departmentId, ErasureOrder order) implements DepartmentCommand {}
