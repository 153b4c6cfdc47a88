package io.daicho.view.measure;

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
import io.daicho.events.TextErased;
import io.daicho.projection.LedgerProjection;
import io.daicho.projection.Memberships;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowList;
import io.daicho.projection.RowWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The record of every measure, and lists of measures by what they are asked for. */
public final class MeasureProjection extends LedgerProjection {

    static final RowKind<MeasureRow> MEASURE = new RowKind<>("measure", MeasureRow.class);
    static final RowKind<ErasureRow> ERASURE = new RowKind<>("erasure", ErasureRow.class);
    static final RowList ERASURES = RowList.of("erasures");
    static final RowKind<DepartmentNameRow> DEPARTMENT = new RowKind<>("department", DepartmentNameRow.class);

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public int version() {
        // 2: rows tell which events their texts are from, and erasures are listed
        return 2;
    }

    /** What version 1 could read held no erasures; which events texts are from is asked when one is handled only. */
    @Override
    public boolean canAnswerFrom(int olderVersion) {
        return olderVersion == 1;
    }

    @Override
    public List<RowKind<?>> rowKinds() {
        var kinds = new ArrayList<>(RowList.KINDS);
        kinds.add(MEASURE);
        kinds.add(DEPARTMENT);
        kinds.add(ERASURE);
        return kinds;
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        return event instanceof MeasureEvent measureEvent ? List.of(MEASURE.key(measureEvent.measureId())) : List.of();
    }

    @Override
    protected void measure(MeasureEvent event, PositionedEvent place, RowWriter rows) {
        RowKey<MeasureRow> key = MEASURE.key(event.measureId());
        if (event instanceof TextErased erasure) {
            rows.rewrite(key, row -> row.erased(erasure));
            ERASURES.add(rows, Long.toString(place.position()));
            rows.put(ERASURE.key(place.position()), new ErasureRow(place.position(), erasure.erased()));
        }
        Optional<MeasureRow> before = rows.find(key);
        MeasureRecord record = MeasureFold.after(before.map(MeasureRow::measure), event, place);
        nameUnregistered(record.department(), rows);
        Memberships lists = before.map(MeasureRow::lists).orElse(Memberships.NONE);
        TextOrigins texts =
                before.map(MeasureRow::texts).orElse(TextOrigins.NONE).after(event, place.position());
        rows.put(
                key, new MeasureRow(record, lists.moved(rows, record.id().toString(), MeasureLists.of(record)), texts));
    }

    @Override
    protected void department(DepartmentEvent event, PositionedEvent place, RowWriter rows) {
        switch (event) {
            case DepartmentRegistered registered -> name(registered.departmentId(), registered.name(), rows);
            case DepartmentRenamed renamed -> name(renamed.departmentId(), renamed.name(), rows);
            case DepartmentsMerged merged -> {
                // measures stay with the department they are assigned to until they are assigned anew
            }
            case DepartmentReasonErased erased -> {
                // no row holds a reason
            }
        }
    }

    @Override
    protected void city(PartnerCityEvent event, PositionedEvent place, RowWriter rows) {
        // measures name cities by their slugs
    }

    /** A department that measures name before it is registered goes by the name they print. */
    private static void nameUnregistered(DepartmentRef department, RowWriter rows) {
        if (rows.find(DEPARTMENT.key(department.id())).isEmpty()) {
            name(department.id(), DepartmentName.parse(department.printed()), rows);
        }
    }

    private static void name(DepartmentId id, DepartmentName name, RowWriter rows) {
        RowKey<DepartmentNameRow> key = DEPARTMENT.key(id);
        Memberships lists = rows.find(key).map(DepartmentNameRow::lists).orElse(Memberships.NONE);
        rows.put(key, new DepartmentNameRow(name, lists.moved(rows, id.toString(), MeasureLists.of(name))));
    }
}
