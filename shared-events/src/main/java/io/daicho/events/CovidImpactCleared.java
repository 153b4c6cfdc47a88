package io.daicho.events;

/** Nothing is said any more about the impact of COVID-19 on a fiscal year. */
public record CovidImpactCleared(MeasureId measureId, FiscalYear year) implements MeasureEvent {}
