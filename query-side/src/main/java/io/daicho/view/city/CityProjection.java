package io.daicho.view.city;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentEvent;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureEvent;
import io.daicho.events.PartnerCityEvent;
import io.daicho.events.PartnerCityReasonErased;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.projection.LedgerProjection;
import io.daicho.projection.Memberships;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowList;
import io.daicho.projection.RowWriter;
import io.daicho.view.tally.MeasureFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Partner cities with the measures linked to them, their participation by year, and counts. */
public final class CityProjection extends LedgerProjection {

    static final RowKind<CityRow> CITY = new RowKind<>("city", CityRow.class);
    static final RowKind<CityMeasureRow> MEASURE = new RowKind<>("measure", CityMeasureRow.class);
    static final RowList ALL = RowList.of("cities");

    static RowList measuresOf(CitySlug city) {
        return RowList.of("measures", city);
    }

    @Override
    public String name() {
        return "city";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<RowKind<?>> rowKinds() {
        var kinds = new ArrayList<>(RowList.KINDS);
        kinds.addAll(List.of(CITY, MEASURE));
        return kinds;
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        return event instanceof MeasureEvent measure ? List.of(MEASURE.key(measure.measureId())) : List.of();
    }

    @Override
    protected void measure(MeasureEvent event, PositionedEvent place, RowWriter rows) {
        RowKey<CityMeasureRow> key = MEASURE.key(event.measureId());
        Optional<CityMeasureRow> before = rows.find(key);
        Optional<MeasureFacts> factsBefore = before.map(CityMeasureRow::facts);
        MeasureFacts facts = MeasureFacts.after(factsBefore, event);
        SortedSet<CitySlug> cities = CityShare.cities(facts);

        var touched = new TreeSet<>(cities);
        factsBefore.ifPresent(old -> touched.addAll(CityShare.cities(old)));
        for (CitySlug city : touched) {
            CityShare shareBefore =
                    factsBefore.map(old -> CityShare.of(old, city)).orElse(CityShare.NONE);
            CityShare share = CityShare.of(facts, city);
            rows.put(CITY.key(city), share.replaced(shareBefore, city(city, rows)));
        }
        var lists = new TreeSet<String>();
        cities.forEach(city -> lists.add(measuresOf(city).name()));
        Memberships standing = before.map(CityMeasureRow::lists).orElse(Memberships.NONE);
        rows.put(key, new CityMeasureRow(facts, standing.moved(rows, facts.id(), lists)));
    }

    @Override
    protected void city(PartnerCityEvent event, PositionedEvent place, RowWriter rows) {
        CityRow row = city(event.city(), rows);
        CityRow after = switch (event) {
            case PartnerCityRegistered registered -> row.registered(registered, place.seq());
            case PartnerCityReasonErased erased -> row.at(place.seq());
        };
        rows.put(CITY.key(event.city()), after);
    }

    /** A measure may name a city before it is registered: it then has a slug and no names. */
    private static CityRow city(CitySlug city, RowWriter rows) {
        return rows.find(CITY.key(city)).orElseGet(() -> {
            var lists = new TreeSet<String>();
            lists.add(ALL.name());
            return CityRow.named(city, Memberships.NONE.moved(rows, city.value(), lists));
        });
    }

    @Override
    protected void department(DepartmentEvent event, PositionedEvent place, RowWriter rows) {
        // cities are not counted by department
    }
}
