package io.daicho.events;

/** A completed measure is carried on. */
public record MeasureReopened(MeasureId measureId) implements MeasureEvent {}
