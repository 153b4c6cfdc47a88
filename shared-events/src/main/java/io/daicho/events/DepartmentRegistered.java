package io.daicho.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department entered the ledger.
 *
 * @param since first day it existed (Asia/Tokyo), or null where the source does not tell
 * @param predecessors departments whose work it took over: several for a merger, one for a split
 */
public record DepartmentRegistered(
        DepartmentId departmentId,
        DepartmentName name,
        @Nullable LocalDate since,
        List<DepartmentId> predecessors) implements DepartmentEvent {

    public DepartmentRegistered {
        predecessors = List.copyOf(predecessors);
    }
}
