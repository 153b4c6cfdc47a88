package io.daicho.view;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureReopened;
import io.daicho.events.MeasureRevised;
import io.daicho.events.Outcome;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import io.daicho.projection.PositionedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The oracle's state: a prefix of the log folded into plain mutable objects, with no code of the projections. */
final class NaiveLedger {

    static final class NaiveMeasure {
        final MeasureId id;
        long version;
        long from;
        MeasureDescription description;
        DepartmentRef department;
        List<DepartmentRef> related;

        @Nullable
        String field;

        int ordinal;
        final TreeSet<CitySlug> cities = new TreeSet<>();
        final TreeMap<Integer, YearResult> results = new TreeMap<>();
        final TreeMap<Integer, CovidImpact> impacts = new TreeMap<>();

        @Nullable
        Integer completed;

        NaiveMeasure(MeasureRegistered event) {
            id = event.measureId();
            description = event.description();
            department = event.department();
            related = event.relatedDepartments();
            field = event.field();
            ordinal = event.ordinal();
        }

        TreeSet<Integer> years() {
            var years = new TreeSet<>(results.keySet());
            years.addAll(impacts.keySet());
            return years;
        }

        boolean took(int year, CitySlug city) {
            YearResult result = results.get(year);
            return result != null && result.participants().contains(city);
        }

        @Nullable
        Outcome outcome(int year) {
            YearResult result = results.get(year);
            return result == null ? null : result.outcome();
        }

        boolean has(int year, CovidEffect effect) {
            CovidImpact impact = impacts.get(year);
            return impact != null && impact.effects().contains(effect);
        }
    }

    static final class NaiveDepartment {
        final DepartmentId id;
        final List<DepartmentName> names = new ArrayList<>();
        final List<@Nullable LocalDate> since = new ArrayList<>();
        final List<DepartmentId> predecessors = new ArrayList<>();

        @Nullable
        Long version;

        NaiveDepartment(DepartmentId id) {
            this.id = id;
        }

        DepartmentName name() {
            return names.getLast();
        }
    }

    record NaiveSuccessor(DepartmentId id, @Nullable LocalDate since, boolean merged) {}

    final Map<MeasureId, NaiveMeasure> measures = new LinkedHashMap<>();
    final Map<DepartmentId, NaiveDepartment> departments = new LinkedHashMap<>();
    final Map<DepartmentId, List<NaiveSuccessor>> successors = new LinkedHashMap<>();
    final Map<CitySlug, PartnerCityRegistered> cities = new LinkedHashMap<>();
    final TreeSet<CitySlug> mentionedCities = new TreeSet<>();

    static NaiveLedger of(List<PositionedEvent> prefix) {
        var ledger = new NaiveLedger();
        prefix.forEach(ledger::fold);
        return ledger;
    }

    private void fold(PositionedEvent place) {
        LedgerEvent event = place.event();
        if (event instanceof MeasureRegistered e) {
            measures.put(e.measureId(), new NaiveMeasure(e));
            mention(e.department());
        } else if (event instanceof MeasureRevised e) {
            measure(e.measureId()).description = e.description();
        } else if (event instanceof DepartmentAssigned e) {
            measure(e.measureId()).department = e.department();
            measure(e.measureId()).related = e.relatedDepartments();
            mention(e.department());
        } else if (event instanceof PartnerCityLinked e) {
            measure(e.measureId()).cities.add(e.city());
            mentionedCities.add(e.city());
        } else if (event instanceof PartnerCityUnlinked e) {
            measure(e.measureId()).cities.remove(e.city());
        } else if (event instanceof YearResultRecorded e) {
            result(e.measureId(), e.result());
        } else if (event instanceof YearResultCorrected e) {
            result(e.measureId(), e.result());
        } else if (event instanceof YearResultWithdrawn e) {
            measure(e.measureId()).results.remove(e.year().value());
        } else if (event instanceof CovidImpactFlagged e) {
            measure(e.measureId()).impacts.put(e.year().value(), e.impact());
        } else if (event instanceof CovidImpactCleared e) {
            measure(e.measureId()).impacts.remove(e.year().value());
        } else if (event instanceof MeasureCompleted e) {
            measure(e.measureId()).completed = e.year().value();
        } else if (event instanceof MeasureReopened e) {
            measure(e.measureId()).completed = null;
        } else {
            foldOthers(place, event);
            return;
        }
        NaiveMeasure changed = measure(MeasureId.parse(place.stream()));
        changed.version = place.seq();
        changed.from = place.position();
    }

    private void foldOthers(PositionedEvent place, LedgerEvent event) {
        if (event instanceof PartnerCityRegistered e) {
            cities.put(e.city(), e);
            mentionedCities.add(e.city());
        } else if (event instanceof DepartmentRegistered e) {
            NaiveDepartment department = departments.computeIfAbsent(e.departmentId(), NaiveDepartment::new);
            department.names.clear();
            department.since.clear();
            department.names.add(e.name());
            department.since.add(e.since());
            department.predecessors.addAll(e.predecessors());
            department.version = place.seq();
            e.predecessors().forEach(id -> succeed(id, new NaiveSuccessor(e.departmentId(), e.since(), false)));
        } else if (event instanceof DepartmentRenamed e) {
            NaiveDepartment department = department(e.departmentId());
            department.names.add(e.name());
            department.since.add(e.since());
            department.version = place.seq();
        } else if (event instanceof DepartmentsMerged e) {
            NaiveDepartment department = department(e.departmentId());
            department.version = place.seq();
            for (DepartmentId id : e.predecessors()) {
                if (!department.predecessors.contains(id)) {
                    department.predecessors.add(id);
                }
                succeed(id, new NaiveSuccessor(e.departmentId(), e.since(), true));
            }
        } else {
            throw new AssertionError("the oracle does not know " + event);
        }
    }

    private void result(MeasureId id, YearResult result) {
        measure(id).results.put(result.year().value(), result);
        mentionedCities.addAll(result.participants());
    }

    private void mention(DepartmentRef reference) {
        if (!departments.containsKey(reference.id())) {
            var department = new NaiveDepartment(reference.id());
            department.names.add(DepartmentName.parse(reference.printed()));
            department.since.add(null);
            departments.put(reference.id(), department);
        }
    }

    private void succeed(DepartmentId predecessor, NaiveSuccessor successor) {
        List<NaiveSuccessor> known = successors.computeIfAbsent(predecessor, absent -> new ArrayList<>());
        known.removeIf(one -> one.id().equals(successor.id()));
        known.add(successor);
    }

    NaiveMeasure measure(MeasureId id) {
        return Objects.requireNonNull(measures.get(id));
    }

    NaiveDepartment department(DepartmentId id) {
        return Objects.requireNonNull(departments.get(id));
    }
}
