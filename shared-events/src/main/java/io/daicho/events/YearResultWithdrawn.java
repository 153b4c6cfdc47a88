package io.daicho.events;

/** A result was taken back, leaving the year without one; the metadata says why. */
public record YearResultWithdrawn(MeasureId measureId, FiscalYear year) implements MeasureEvent {}
