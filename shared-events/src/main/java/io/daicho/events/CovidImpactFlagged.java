package io.daicho.events;

/** The impact of COVID-19 on a fiscal year, replacing what was flagged for that year before. */
public record CovidImpactFlagged(MeasureId measureId, FiscalYear year, CovidImpact impact) implements MeasureEvent {}
