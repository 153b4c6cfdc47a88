package io.daicho.measure;

import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a measure with a fiscal year: its last one. */
public record CompleteMeasure(@TargetAggregateIdentifier MeasureId measureId, FiscalYear year)
        implements MeasureCommand {}
