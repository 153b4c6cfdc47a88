package io.daicho.importing;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentRef;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureReopened;
import io.daicho.events.MeasureRevised;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.TextErased;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A measure as the ledger holds it now: what an import compares its row with. */
final class MeasureState {

    private MeasureDescription description;
    private DepartmentRef department;
    private List<DepartmentRef> related;
    private final Set<CitySlug> cities = new HashSet<>();
    private final Map<FiscalYear, YearResult> results = new HashMap<>();
    private final Map<FiscalYear, CovidImpact> impacts = new HashMap<>();
    private @Nullable FiscalYear completed;

    private MeasureState(MeasureRegistered first) {
        this.description = first.description();
        this.department = first.department();
        this.related = first.relatedDepartments();
    }

    /** @return empty where the measure has no event yet */
    static Optional<MeasureState> of(List<? extends MeasureEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof MeasureRegistered first)) {
            return Optional.empty();
        }
        var state = new MeasureState(first);
        events.stream().skip(1).forEach(state::evolve);
        return Optional.of(state);
    }

    private void evolve(MeasureEvent event) {
        switch (event) {
            case MeasureRegistered e -> throw new IllegalStateException("registered twice: " + e.measureId());
            case MeasureRevised e -> description = e.description();
            case DepartmentAssigned e -> {
                department = e.department();
                related = e.relatedDepartments();
            }
            case PartnerCityLinked e -> cities.add(e.city());
            case PartnerCityUnlinked e -> cities.remove(e.city());
            case YearResultRecorded e -> results.put(e.result().year(), e.result());
            case YearResultCorrected e -> results.put(e.result().year(), e.result());
            case YearResultWithdrawn e -> results.remove(e.year());
            case CovidImpactFlagged e -> impacts.put(e.year(), e.impact());
            case CovidImpactCleared e -> impacts.remove(e.year());
            case MeasureCompleted e -> completed = e.year();
            case MeasureReopened ignored -> completed = null;
            case TextErased ignored -> {
                // the erased texts read as erased where they were recorded
            }
        }
    }

    MeasureDescription description() {
        return description;
    }

    DepartmentRef department() {
        return department;
    }

    List<DepartmentRef> related() {
        return related;
    }

    boolean isLinked(CitySlug city) {
        return cities.contains(city);
    }

    Optional<YearResult> result(FiscalYear year) {
        return Optional.ofNullable(results.get(year));
    }

    Optional<CovidImpact> impact(FiscalYear year) {
        return Optional.ofNullable(impacts.get(year));
    }

    /** True where the measure ended before that year, so that nothing can be said about the year. */
    boolean endedBefore(FiscalYear year) {
        return completed != null && year.compareTo(completed) > 0;
    }
}
