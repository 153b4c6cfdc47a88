package io.daicho.events;

/** Everything that can happen to a measure. */
public sealed interface MeasureEvent extends LedgerEvent
        permits MeasureRegistered,
                MeasureRevised,
                DepartmentAssigned,
                PartnerCityLinked,
                PartnerCityUnlinked,
                YearResultRecorded,
                YearResultCorrected,
                YearResultWithdrawn,
                CovidImpactFlagged,
                CovidImpactCleared,
                MeasureCompleted,
                MeasureReopened,
                TextErased {

    MeasureId measureId();
}
