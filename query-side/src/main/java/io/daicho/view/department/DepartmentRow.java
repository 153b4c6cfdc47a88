package io.daicho.view.department;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.projection.Memberships;
import io.daicho.view.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department and the counts of the measures assigned to it.
 *
 * @param names every name it bore, in the order the ledger learnt them; the last is the present one
 * @param predecessors departments whose work it took over
 * @param version sequence number of its stream's last event, null where only measures name it
 */
record DepartmentRow(
        DepartmentId id,
        List<NameSince> names,
        List<DepartmentId> predecessors,
        @Nullable Long version,
        Tally tally,
        Memberships lists) {

    DepartmentRow {
        names = List.copyOf(names);
        predecessors = List.copyOf(predecessors);
    }

    static DepartmentRow namedByMeasure(DepartmentId id, DepartmentName printed) {
        return new DepartmentRow(
                id, List.of(new NameSince(printed, null)), List.of(), null, Tally.ZERO, Memberships.NONE);
    }

    DepartmentName name() {
        return names.getLast().name();
    }

    /** A name that only a measure printed gives way to the registered one. */
    DepartmentRow registered(NameSince name, List<DepartmentId> predecessorIds, long seq) {
        return new DepartmentRow(id, List.of(name), predecessorIds, seq, tally, lists);
    }

    DepartmentRow renamed(NameSince name, long seq) {
        var all = new ArrayList<>(names);
        all.add(name);
        return new DepartmentRow(id, all, predecessors, seq, tally, lists);
    }

    DepartmentRow tookOver(List<DepartmentId> others, long seq) {
        var all = new ArrayList<>(predecessors);
        others.stream()
                .distinct()
                .filter(other -> !predecessors.contains(other))
                .forEach(all::add);
        return new DepartmentRow(id, names, all, seq, tally, lists);
    }

    DepartmentRow at(long seq) {
        return new DepartmentRow(id, names, predecessors, seq, tally, lists);
    }

    DepartmentRow with(Tally other) {
        return new DepartmentRow(id, names, predecessors, version, other, lists);
    }

    DepartmentRow with(Memberships others) {
        return new DepartmentRow(id, names, predecessors, version, tally, others);
    }
}
