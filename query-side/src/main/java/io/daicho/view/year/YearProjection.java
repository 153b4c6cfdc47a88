package io.daicho.view.year;

import io.daicho.events.DepartmentEvent;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.PartnerCityEvent;
import io.daicho.events.PartnerCityReasonErased;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.TextErased;
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
import java.util.Collections;
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
        // 2: results tell which event they are from
        return 2;
    }

    /** What version 1 could read held no erasures; which events results are from is asked when one is handled only. */
    @Override
    public boolean canAnswerFrom(int olderVersion) {
        return olderVersion == 1;
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
        var recorded = new TreeSet<>(before.map(YearMeasureRow::recorded).orElse(Collections.emptySortedSet()));
        keepText(event, place.position(), rows).ifPresent(year -> recorded.add(year.value()));
        if (event instanceof TextErased erasure) {
            recorded.forEach(year -> eraseText(YearRows.RESULT.key(year, event.measureId()), erasure, place, rows));
        }
        YearCounting.recount(factsBefore, facts, rows);
        var lists = new TreeSet<String>();
        facts.years()
                .keySet()
                .forEach(year -> lists.add(YearRows.measuresOf(year).name()));
        Memberships standing = before.map(YearMeasureRow::lists).orElse(Memberships.NONE);
        rows.put(key, new YearMeasureRow(facts, standing.moved(rows, facts.id(), lists), recorded));
    }

    /** The year that has a result by this event. */
    private static Optional<FiscalYear> keepText(MeasureEvent event, long position, RowWriter rows) {
        if (event instanceof YearResultRecorded recorded) {
            return keepText(event.measureId(), recorded.result(), position, rows);
        }
        if (event instanceof YearResultCorrected corrected) {
            return keepText(event.measureId(), corrected.result(), position, rows);
        }
        if (event instanceof YearResultWithdrawn withdrawn) {
            rows.delete(YearRows.RESULT.key(withdrawn.year(), event.measureId()));
        }
        return Optional.empty();
    }

    private static Optional<FiscalYear> keepText(MeasureId id, YearResult result, long position, RowWriter rows) {
        rows.put(YearRows.RESULT.key(result.year(), id), new ResultRow(result, position, null));
        return Optional.of(result.year());
    }

    private static void eraseText(RowKey<ResultRow> key, TextErased erasure, PositionedEvent place, RowWriter rows) {
        rows.rewrite(key, row -> row.erased(erasure));
        rows.find(key)
                .filter(row -> row.isNamedBy(erasure))
                .ifPresent(row -> rows.put(key, new ResultRow(row.result(), row.event(), place.position())));
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
