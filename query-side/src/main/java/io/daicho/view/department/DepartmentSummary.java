package io.daicho.view.department;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.view.tally.Counts;
import org.jspecify.annotations.Nullable;

/**
 * A department in a list.
 *
 * @param name bureau and division joined as printed
 * @param registered false where only measures name it
 * @param counts of the measures assigned to it
 */
public record DepartmentSummary(
        DepartmentId id,
        String name,
        String bureau,
        @Nullable String division,
        boolean registered,
        Counts counts) {

    static DepartmentSummary of(DepartmentRow row) {
        return of(row, row.name());
    }

    static DepartmentSummary of(DepartmentRow row, DepartmentName name) {
        return new DepartmentSummary(
                row.id(), name.full(), name.bureau(), name.division(), row.version() != null, Counts.of(row.tally()));
    }
}
