package io.daicho.events;

/** Everything that can happen to a department. */
public sealed interface DepartmentEvent extends LedgerEvent
        permits DepartmentRegistered, DepartmentRenamed, DepartmentsMerged, DepartmentReasonErased {

    DepartmentId departmentId();
}
