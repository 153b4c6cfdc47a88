package io.daicho.measure;

import io.daicho.events.CovidImpact;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says how COVID-19 changed a fiscal year, replacing what was said of that year before. */
public record FlagCovidImpact(@TargetAggregateIdentifier MeasureId measureId, FiscalYear year, CovidImpact impact)
        implements MeasureCommand {}
