package io.daicho.events;

/** The result of a fiscal year was entered for the first time. */
public record YearResultRecorded(MeasureId measureId, YearResult result) implements MeasureEvent {}
