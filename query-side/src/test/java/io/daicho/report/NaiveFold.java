package io.daicho.report;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureRevised;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import io.daicho.projection.PositionedEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The oracle's state: any events, in order, folded into plain mutable objects with no code of the reports. An event about
 * a measure or department that is not there does nothing.
 */
final class NaiveFold {

    static final class Measure {
        MeasureDescription description;
        DepartmentRef department;
        List<DepartmentRef> related;
        final TreeSet<CitySlug> cities = new TreeSet<>();
        final Map<Integer, YearResult> results = new HashMap<>();
        final Map<Integer, CovidImpact> impacts = new HashMap<>();

        Measure(MeasureRegistered event) {
            description = event.description();
            department = event.department();
            related = event.relatedDepartments();
        }
    }

    final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
    final Map<DepartmentId, DepartmentName> departments = new LinkedHashMap<>();
    final Map<CitySlug, PartnerCityRegistered> registeredCities = new HashMap<>();
    final Set<CitySlug> cities = new LinkedHashSet<>();

    static NaiveFold of(List<PositionedEvent> events) {
        var fold = new NaiveFold();
        events.forEach(place -> fold.fold(place.event()));
        return fold;
    }

    private void fold(LedgerEvent event) {
        if (event instanceof MeasureRegistered e) {
            measures.put(e.measureId(), new Measure(e));
            mention(e.department());
        } else if (event instanceof MeasureEvent e) {
            Measure measure = measures.get(e.measureId());
            if (measure != null) {
                change(measure, e);
            }
        } else if (event instanceof DepartmentRegistered e) {
            departments.put(e.departmentId(), e.name());
        } else if (event instanceof DepartmentRenamed e && departments.containsKey(e.departmentId())) {
            departments.put(e.departmentId(), e.name());
        } else if (event instanceof PartnerCityRegistered e) {
            registeredCities.put(e.city(), e);
            cities.add(e.city());
        }
    }

    private void change(Measure measure, MeasureEvent event) {
        if (event instanceof MeasureRevised e) {
            measure.description = e.description();
        } else if (event instanceof DepartmentAssigned e) {
            measure.department = e.department();
            measure.related = e.relatedDepartments();
            mention(e.department());
        } else if (event instanceof PartnerCityLinked e) {
            measure.cities.add(e.city());
            cities.add(e.city());
        } else if (event instanceof PartnerCityUnlinked e) {
            measure.cities.remove(e.city());
        } else if (event instanceof YearResultRecorded e) {
            result(measure, e.result());
        } else if (event instanceof YearResultCorrected e) {
            result(measure, e.result());
        } else if (event instanceof YearResultWithdrawn e) {
            measure.results.remove(e.year().value());
        } else if (event instanceof CovidImpactFlagged e) {
            measure.impacts.put(e.year().value(), e.impact());
        } else if (event instanceof CovidImpactCleared e) {
            measure.impacts.remove(e.year().value());
        }
    }

    private void result(Measure measure, YearResult result) {
        measure.results.put(result.year().value(), result);
        cities.addAll(result.participants());
    }

    private void mention(DepartmentRef department) {
        departments.putIfAbsent(department.id(), DepartmentName.parse(department.printed()));
    }
}
