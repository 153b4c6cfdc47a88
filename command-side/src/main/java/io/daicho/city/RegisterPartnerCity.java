package io.daicho.city;

import io.daicho.events.CitySlug;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Enters a partner city (or state, or province).
 *
 * @param nameJa official Japanese name, e.g. 北京市
 * @param nameEn English name, e.g. Beijing
 * @param country ISO 3166-1 alpha-2 code, e.g. CN
 */
public record RegisterPartnerCity(
        @TargetAggregateIdentifier CitySlug city, String nameJa, String nameEn, String country)
        implements PartnerCityCommand {}
