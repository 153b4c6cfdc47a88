package io.daicho.measure;

import io.daicho.events.MeasureId;

/** Everything that can be asked of a measure. */
public sealed interface MeasureCommand
        permits RegisterMeasure,
                ReviseMeasure,
                AssignDepartment,
                LinkPartnerCity,
                UnlinkPartnerCity,
                RecordYearResult,
                CorrectYearResult,
                WithdrawYearResult,
                FlagCovidImpact,
                ClearCovidImpact,
                CompleteMeasure,
                ReopenMeasure,
                EraseText {

    MeasureId measureId();
}
