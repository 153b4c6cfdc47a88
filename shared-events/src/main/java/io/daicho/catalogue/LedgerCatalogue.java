package io.daicho.catalogue;

import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.DepartmentReasonErased;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureReopened;
import io.daicho.events.MeasureRevised;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityReasonErased;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.TextErased;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue of Daicho's events. A name and a revision, once released, are never given another meaning. */
public final class LedgerCatalogue {

    private LedgerCatalogue() {}

    public static EventCatalogue create() {
        var current = new LinkedHashMap<Class<? extends LedgerEvent>, EventType>();
        name(current, MeasureRegistered.class, "MeasureRegistered", 1);
        name(current, MeasureRevised.class, "MeasureRevised", 1);
        name(current, DepartmentAssigned.class, "DepartmentAssigned", 1);
        name(current, PartnerCityLinked.class, "PartnerCityLinked", 1);
        name(current, PartnerCityUnlinked.class, "PartnerCityUnlinked", 1);
        name(current, YearResultRecorded.class, "YearResultRecorded", 1);
        name(current, YearResultCorrected.class, "YearResultCorrected", 1);
        name(current, YearResultWithdrawn.class, "YearResultWithdrawn", 1);
        name(current, CovidImpactFlagged.class, "CovidImpactFlagged", 1);
        name(current, CovidImpactCleared.class, "CovidImpactCleared", 1);
        name(current, MeasureCompleted.class, "MeasureCompleted", 1);
        name(current, MeasureReopened.class, "MeasureReopened", 1);
        name(current, DepartmentRegistered.class, "DepartmentRegistered", 1);
        name(current, DepartmentRenamed.class, "DepartmentRenamed", 1);
        name(current, DepartmentsMerged.class, "DepartmentsMerged", 1);
        name(current, PartnerCityRegistered.class, "PartnerCityRegistered", 1);
        name(current, TextErased.class, "TextErased", 1);
        name(current, DepartmentReasonErased.class, "DepartmentReasonErased", 1);
        name(current, PartnerCityReasonErased.class, "PartnerCityReasonErased", 1);
        return new EventCatalogue(current, List.of());
    }

    private static void name(
            Map<Class<? extends LedgerEvent>, EventType> current,
            Class<? extends LedgerEvent> eventClass,
            String name,
            int rev) {
        current.put(eventClass, new EventType(name, rev));
    }
}
