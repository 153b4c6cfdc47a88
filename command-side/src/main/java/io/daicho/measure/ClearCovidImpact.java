package io.daicho.measure;

import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes back what was said about COVID-19 and a fiscal year. */
public record ClearCovidImpact(@TargetAggregateIdentifier MeasureId measureId, FiscalYear year)
        implements MeasureCommand {}
