package io.daicho.measure;

import io.daicho.events.MeasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Carries a completed measure on. */
public record ReopenMeasure(@TargetAggregateIdentifier MeasureId measureId) implements MeasureCommand {}
