package io.daicho.events;

/** The words of the strategy changed; the measure stayed the same. */
public record MeasureRevised(MeasureId measureId, MeasureDescription description) implements MeasureEvent {}
