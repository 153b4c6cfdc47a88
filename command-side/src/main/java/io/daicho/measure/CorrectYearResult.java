package io.daicho.measure;

import io.daicho.events.MeasureId;
import io.daicho.events.YearResult;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces the result of a fiscal year; its provenance must give a reason. */
public record CorrectYearResult(@TargetAggregateIdentifier MeasureId measureId, YearResult result)
        implements MeasureCommand {}
