package io.daicho.view.year;

import io.daicho.events.DepartmentEvent;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.PartnerCityEvent;
import io.daicho.events.PartnerCityReasonErased;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import io.daicho.projection.LedgerProjection;
import io.daicho.projection.Memberships;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowWriter;
import io.daicho.view.tally.MeasureFacts;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Fiscal years with their counts, in all and by department and city, and every measure's result of the year. */
public final class YearProjection extends LedgerProjection {

    @Override
    public String name() {
        return "year";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<RowKind<?>> rowKinds() {
        return YearRows.kinds();
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        return event instanceof MeasureEvent measure ? List.of(YearRows.MEASURE.key(measure.measureId())) : List.of();
    }

    @Override
    protected void measure(MeasureEvent event, PositionedEvent place, RowWriter rows) {
        RowKey<YearMeasureRow> key = YearRows.MEASURE.key(event.measureId());
        Optional<YearMeasureRow> before = rows.find(key);
        Optional<MeasureFacts> factsBefore = before.map(YearMeasureRow::facts);
        MeasureFacts facts = MeasureFacts.after(factsBefore, event);
        nameUnregistered(facts.department(), rows);
        keepText(event, rows);
        YearCounting.recount(factsBefore, facts, rows);
        var lists = new TreeSet<String>();
        facts.years()
                .keySet()
                .forEach(year -> lists.add(YearRows.measuresOf(year).name()));
        Memberships standing = before.map(YearMeasureRow::lists).orElse(Memberships.NONE);
        rows.put(key, new YearMeasureRow(facts, standing.moved(rows, facts.id(), lists)));
    }

    private static void keepText(MeasureEvent event, RowWriter rows) {
        if (event instanceof YearResultRecorded recorded) {
            keepText(event.measureId(), recorded.result(), rows);
        } else if (event instanceof YearResultCorrected corrected) {
            keepText(event.measureId(), corrected.result(), rows);
        } else if (event instanceof YearResultWithdrawn withdrawn) {
            rows.delete(YearRows.RESULT.key(withdrawn.year(), event.measureId()));
        }
    }

    private static void keepText(MeasureId id, YearResult result, RowWriter rows) {
        rows.put(YearRows.RESULT.key(result.year(), id), new ResultRow(result));
    }

    @Override
    protected void department(DepartmentEvent event, PositionedEvent place, RowWriter rows) {
        switch (event) {
            case DepartmentRegistered registered -> name(event, registered.name(), rows);
            case DepartmentRenamed renamed -> name(event, renamed.name(), rows);
            case DepartmentsMerged merged -> {
                // measures stay with the department they are assigned to until they are assigned anew
            }
            case DepartmentReasonErased erased -> {
                // no row holds a reason
            }
        }
    }

    private static void name(DepartmentEvent event, DepartmentName name, RowWriter rows) {
        rows.put(YearRows.DEPARTMENT.key(event.departmentId()), new NamesRow(name.full(), null));
    }

    /** A department that measures name before it is registered goes by the name they print. */
    private static void nameUnregistered(DepartmentRef department, RowWriter rows) {
        RowKey<NamesRow> key = YearRows.DEPARTMENT.key(department.id());
        if (rows.find(key).isEmpty()) {
            String name = DepartmentName.parse(department.printed()).full();
            rows.put(key, new NamesRow(name, null));
        }
    }

    @Override
    protected void city(PartnerCityEvent event, PositionedEvent place, RowWriter rows) {
        switch (event) {
            case PartnerCityRegistered city ->
                rows.put(YearRows.CITY.key(city.city()), new NamesRow(city.nameJa(), city.nameEn()));
            case PartnerCityReasonErased erased -> {
                // no row holds a reason
            }
        }
    }
}
