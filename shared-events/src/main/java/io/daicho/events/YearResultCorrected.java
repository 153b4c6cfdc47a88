package io.daicho.events;

/** A result already entered was replaced; the metadata says why. */
public record YearResultCorrected(MeasureId measureId, YearResult result) implements MeasureEvent {}
