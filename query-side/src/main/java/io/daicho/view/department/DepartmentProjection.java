package io.daicho.view.department;

import io.daicho.events.DepartmentEvent;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureEvent;
import io.daicho.events.PartnerCityEvent;
import io.daicho.projection.LedgerProjection;
import io.daicho.projection.Memberships;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowList;
import io.daicho.projection.RowWriter;
import io.daicho.view.tally.MeasureFacts;
import io.daicho.view.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Departments with their names, their succession, their measures and the counts of these; summed up by bureau. */
public final class DepartmentProjection extends LedgerProjection {

    static final RowKind<DepartmentRow> DEPARTMENT = new RowKind<>("department", DepartmentRow.class);
    static final RowKind<SuccessionRow> SUCCESSION = new RowKind<>("succession", SuccessionRow.class);
    static final RowKind<DepartmentMeasureRow> MEASURE = new RowKind<>("measure", DepartmentMeasureRow.class);

    @Override
    public String name() {
        return "department";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<RowKind<?>> rowKinds() {
        var kinds = new ArrayList<>(RowList.KINDS);
        kinds.addAll(List.of(DEPARTMENT, SUCCESSION, MEASURE, Bureaus.BUREAU));
        return kinds;
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        return switch (event) {
            case MeasureEvent measure -> List.of(MEASURE.key(measure.measureId()));
            case DepartmentEvent department -> List.of(DEPARTMENT.key(department.departmentId()));
            default -> List.of();
        };
    }

    @Override
    protected void measure(MeasureEvent event, PositionedEvent place, RowWriter rows) {
        RowKey<DepartmentMeasureRow> key = MEASURE.key(event.measureId());
        Optional<DepartmentMeasureRow> before = rows.find(key);
        Optional<MeasureFacts> factsBefore = before.map(DepartmentMeasureRow::facts);
        MeasureFacts facts = MeasureFacts.after(factsBefore, event);
        recount(factsBefore, facts, rows);
        var lists = new TreeSet<String>();
        lists.add(DepartmentLists.measuresOf(facts.department().id()).name());
        Memberships standing = before.map(DepartmentMeasureRow::lists).orElse(Memberships.NONE);
        rows.put(key, new DepartmentMeasureRow(facts, standing.moved(rows, facts.id(), lists)));
    }

    private static void recount(Optional<MeasureFacts> before, MeasureFacts after, RowWriter rows) {
        Tally tally = Tally.of(after);
        if (before.isEmpty()) {
            count(after.department(), Tally.ZERO, tally, rows);
        } else if (before.get().department().id().equals(after.department().id())) {
            count(after.department(), Tally.of(before.get()), tally, rows);
        } else {
            count(before.get().department(), Tally.of(before.get()), Tally.ZERO, rows);
            count(after.department(), Tally.ZERO, tally, rows);
        }
    }

    private static void count(DepartmentRef department, Tally before, Tally after, RowWriter rows) {
        RowKey<DepartmentRow> key = DEPARTMENT.key(department.id());
        DepartmentRow row = rows.find(key).orElseGet(() -> appear(department, rows));
        Tally tally = row.tally().minus(before).plus(after);
        rows.put(key, row.with(tally));
        Bureaus.recount(row.name(), row.tally(), tally, rows);
    }

    /** A measure may name a department before it is registered: it then goes by the printed name. */
    private static DepartmentRow appear(DepartmentRef department, RowWriter rows) {
        return entered(DepartmentRow.namedByMeasure(department.id(), DepartmentName.parse(department.printed())), rows);
    }

    private static DepartmentRow entered(DepartmentRow row, RowWriter rows) {
        Bureaus.enter(row.name(), row.tally(), rows);
        return row.with(row.lists().moved(rows, row.id().toString(), DepartmentLists.of(row.name())));
    }

    @Override
    protected void department(DepartmentEvent event, PositionedEvent place, RowWriter rows) {
        RowKey<DepartmentRow> key = DEPARTMENT.key(event.departmentId());
        Optional<DepartmentRow> before = rows.find(key);
        DepartmentRow after = switch (event) {
            case DepartmentRegistered registered -> {
                var name = new NameSince(registered.name(), registered.since());
                yield before.orElseGet(() -> DepartmentRow.namedByMeasure(event.departmentId(), registered.name()))
                        .registered(name, registered.predecessors(), place.seq());
            }
            case DepartmentRenamed renamed ->
                known(before, event).renamed(new NameSince(renamed.name(), renamed.since()), place.seq());
            case DepartmentsMerged merged -> known(before, event).tookOver(merged.predecessors(), place.seq());
            case DepartmentReasonErased erased -> known(before, event).at(place.seq());
        };
        before.ifPresent(row -> Bureaus.leave(row.name(), row.tally(), rows));
        rows.put(key, entered(after, rows));
        succeed(event, rows);
    }

    private static DepartmentRow known(Optional<DepartmentRow> row, DepartmentEvent event) {
        return row.orElseThrow(() -> new IllegalStateException("department was never registered: " + event));
    }

    private static void succeed(DepartmentEvent event, RowWriter rows) {
        switch (event) {
            case DepartmentRegistered registered ->
                succeed(
                        registered.predecessors(),
                        new Successor(registered.departmentId(), registered.since(), false),
                        rows);
            case DepartmentsMerged merged ->
                succeed(merged.predecessors(), new Successor(merged.departmentId(), merged.since(), true), rows);
            case DepartmentRenamed renamed -> {
                // the same department under another name has no successor
            }
            case DepartmentReasonErased erased -> {
                // nobody took over
            }
        }
    }

    private static void succeed(List<DepartmentId> predecessors, Successor successor, RowWriter rows) {
        for (DepartmentId predecessor : predecessors) {
            RowKey<SuccessionRow> key = SUCCESSION.key(predecessor);
            rows.put(key, rows.find(key).orElse(SuccessionRow.NONE).with(successor));
        }
    }

    @Override
    protected void city(PartnerCityEvent event, PositionedEvent place, RowWriter rows) {
        // departments are not counted by city
    }
}
