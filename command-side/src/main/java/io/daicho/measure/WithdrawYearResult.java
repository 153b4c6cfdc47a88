package io.daicho.measure;

import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes the result of a fiscal year back; its provenance must give a reason. */
public record WithdrawYearResult(@TargetAggregateIdentifier MeasureId measureId, FiscalYear year)
        implements MeasureCommand {}
