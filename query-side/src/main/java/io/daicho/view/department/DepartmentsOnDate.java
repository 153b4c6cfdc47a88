package io.daicho.view.department;

import io.daicho.events.DepartmentId;
import io.daicho.projection.RowReader;
import io.daicho.view.department.Responsible.NamedOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Departments by the days on which their changes took effect, which are other days than those they were recorded on. */
final class DepartmentsOnDate {

    private static final Comparator<NameSince> BY_DAY =
            Comparator.comparing(NameSince::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RowReader rows;
    private final LocalDate date;

    DepartmentsOnDate(RowReader rows, LocalDate date) {
        this.rows = rows;
        this.date = date;
    }

    Responsible responsible(DepartmentRow department) {
        var found = new ArrayList<NamedOn>();
        follow(department.id(), found, new HashSet<>());
        boolean existed = found.size() == 1 && found.getFirst().id().equals(department.id());
        return new Responsible(date, existed, found);
    }

    private void follow(DepartmentId id, List<NamedOn> found, Set<DepartmentId> seen) {
        Optional<DepartmentRow> row = rows.find(DepartmentProjection.DEPARTMENT.key(id));
        if (!seen.add(id) || row.isEmpty()) {
            return;
        }
        Optional<NameSince> name = name(row.get());
        if (name.isEmpty()) {
            row.get().predecessors().forEach(predecessor -> follow(predecessor, found, seen));
            return;
        }
        List<DepartmentId> successors = wentInto(id);
        if (successors.isEmpty()) {
            found.add(NamedOn.of(id, name.get()));
        } else {
            successors.forEach(successor -> follow(successor, found, seen));
        }
    }

    /** The department's name on the day, if it existed. */
    Optional<NameSince> existing(DepartmentRow department) {
        return name(department).filter(name -> wentInto(department.id()).isEmpty());
    }

    /** Of the names borne from the day or before, the one borne from the latest day; of several the one learnt last. */
    private Optional<NameSince> name(DepartmentRow department) {
        return department.names().stream()
                .filter(name -> isInEffect(name.since()))
                .reduce((some, later) -> BY_DAY.compare(later, some) < 0 ? some : later);
    }

    /** The departments that the department had gone into by the day: empty as long as it went on. */
    private List<DepartmentId> wentInto(DepartmentId id) {
        return rows.find(DepartmentProjection.SUCCESSION.key(id)).orElse(SuccessionRow.NONE).successors().stream()
                .filter(successor -> successor.merged() && isInEffect(successor.since()))
                .map(Successor::id)
                .filter(successor -> !successor.equals(id))
                .toList();
    }

    /** What no source dates was always so. */
    private boolean isInEffect(@Nullable LocalDate since) {
        return since == null || !since.isAfter(date);
    }
}
