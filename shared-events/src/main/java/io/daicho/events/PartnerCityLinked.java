package io.daicho.events;

/** The measure is carried out with this partner city. */
public record PartnerCityLinked(MeasureId measureId, CitySlug city) implements MeasureEvent {}
