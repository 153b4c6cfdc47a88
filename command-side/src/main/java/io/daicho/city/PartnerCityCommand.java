package io.daicho.city;

import io.daicho.events.CitySlug;

/** Everything that can be asked of a partner city. */
public sealed interface PartnerCityCommand permits RegisterPartnerCity, ErasePartnerCityReason {

    CitySlug city();
}
