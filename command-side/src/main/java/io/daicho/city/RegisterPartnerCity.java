package io.daicho.city;

import io.daicho.events.CitySlug;
import io.daicho.events.PartnerCityRegistered;
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
        implements PartnerCityCommand {

    public RegisterPartnerCity {
        // the event knows what a city may be called; asked here, so that no command exists that it would not take
        new PartnerCityRegistered(city, nameJa, nameEn, country);
    }

    PartnerCityRegistered event() {
        return new PartnerCityRegistered(city, nameJa, nameEn, country);
    }
}
