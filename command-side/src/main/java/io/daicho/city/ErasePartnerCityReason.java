package io.daicho.city;

import io.daicho.erasure.ErasureOrder;
import io.daicho.events.CitySlug;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Erases the reason given for a change of a partner city by law; its provenance must give a reason for that. */
public record ErasePartnerCityReason(
        @TargetAggregateIdentifier CitySlug city, ErasureOrder order) implements PartnerCityCommand {}
