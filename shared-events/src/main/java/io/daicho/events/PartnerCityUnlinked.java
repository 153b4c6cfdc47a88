package io.daicho.events;

/** The measure is no longer carried out with this partner city. */
public record PartnerCityUnlinked(MeasureId measureId, CitySlug city) implements MeasureEvent {}
