package io.daicho.measure;

import io.daicho.events.MeasureId;
import io.daicho.events.YearResult;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Enters the result of a fiscal year that has none yet. */
public record RecordYearResult(@TargetAggregateIdentifier MeasureId measureId, YearResult result)
        implements MeasureCommand {}
