package io.daicho.view.department;

import io.daicho.events.DepartmentId;
import io.daicho.view.tally.Counts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department in full, without its measures.
 *
 * @param version sequence number of its stream's last event, null where only measures name it
 * @param name bureau and division joined as printed
 * @param names every name it bore, in the order the ledger learnt them; the last is the present one
 * @param counts of the measures assigned to it
 */
public record DepartmentRecord(
        DepartmentId id,
        @Nullable Long version,
        String name,
        String bureau,
        @Nullable String division,
        List<NameSince> names,
        List<DepartmentId> predecessors,
        List<Successor> successors,
        Counts counts) {

    static DepartmentRecord of(DepartmentRow row, SuccessionRow succession) {
        return new DepartmentRecord(
                row.id(),
                row.version(),
                row.name().full(),
                row.name().bureau(),
                row.name().division(),
                row.names(),
                row.predecessors(),
                succession.successors(),
                Counts.of(row.tally()));
    }
}
