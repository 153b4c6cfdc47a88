package io.daicho.events;

/** The measure reached its end in a fiscal year. */
public record MeasureCompleted(MeasureId measureId, FiscalYear year) implements MeasureEvent {}
