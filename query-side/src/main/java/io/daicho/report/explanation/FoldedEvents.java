package io.daicho.report.explanation;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentEvent;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.PartnerCityEvent;
import io.daicho.events.PartnerCityReasonErased;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.projection.PositionedEvent;
import io.daicho.report.Language;
import io.daicho.report.Names;
import io.daicho.view.measure.MeasureFold;
import io.daicho.view.measure.MeasureRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger as some of its events alone would have made it. An event about a measure or a department that is not there
 * without the events left away does nothing.
 */
final class FoldedEvents implements Names {

    private final Map<MeasureId, MeasureRecord> measures = new LinkedHashMap<>();
    private final Map<DepartmentId, DepartmentName> departments = new HashMap<>();
    private final Map<CitySlug, PartnerCityRegistered> cities = new HashMap<>();

    private FoldedEvents() {}

    /** @param events in the order of their positions */
    static FoldedEvents of(List<LoggedEvent> events) {
        var folded = new FoldedEvents();
        events.forEach(event -> folded.fold(event.place()));
        return folded;
    }

    private void fold(PositionedEvent place) {
        switch (place.event()) {
            case MeasureEvent event -> measure(event, place);
            case DepartmentEvent event -> department(event);
            case PartnerCityEvent event -> city(event);
            default -> throw new IllegalArgumentException("no report knows the family of " + place.event());
        }
    }

    private void measure(MeasureEvent event, PositionedEvent place) {
        Optional<MeasureRecord> before = Optional.ofNullable(measures.get(event.measureId()));
        if (before.isEmpty() && !(event instanceof MeasureRegistered)) {
            return;
        }
        measures.put(event.measureId(), MeasureFold.after(before, event, place));
        if (event instanceof MeasureRegistered registered) {
            mention(registered.department());
        } else if (event instanceof DepartmentAssigned assigned) {
            mention(assigned.department());
        }
    }

    /** A department that measures name before it is registered goes by the name they print. */
    private void mention(DepartmentRef department) {
        departments.computeIfAbsent(department.id(), absent -> DepartmentName.parse(department.printed()));
    }

    private void department(DepartmentEvent event) {
        switch (event) {
            case DepartmentRegistered registered -> departments.put(registered.departmentId(), registered.name());
            case DepartmentRenamed renamed ->
                departments.computeIfPresent(renamed.departmentId(), (id, before) -> renamed.name());
            case DepartmentsMerged merged -> {
                // measures stay with the department they are assigned to until they are assigned anew
            }
            case DepartmentReasonErased erased -> {
                // no figure shows a reason
            }
        }
    }

    private void city(PartnerCityEvent event) {
        switch (event) {
            case PartnerCityRegistered registered -> cities.put(registered.city(), registered);
            case PartnerCityReasonErased erased -> {
                // no figure shows a reason
            }
        }
    }

    Collection<MeasureRecord> measures() {
        return measures.values();
    }

    Optional<MeasureRecord> measure(MeasureId id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** The bureau a department belongs to by its name. */
    Optional<String> bureau(DepartmentId id) {
        return Optional.ofNullable(departments.get(id)).map(DepartmentName::bureau);
    }

    @Override
    public String borne(DepartmentRef department) {
        DepartmentName name = departments.get(department.id());
        return name == null ? department.printed() : name.full();
    }

    @Override
    public String city(CitySlug city, Language language) {
        PartnerCityRegistered names = cities.get(city);
        if (names == null) {
            return city.value();
        }
        return language == Language.JA ? names.nameJa() : names.nameEn();
    }
}
