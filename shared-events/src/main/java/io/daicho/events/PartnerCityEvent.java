package io.daicho.events;

/** Everything that can happen to a partner city. */
public sealed interface PartnerCityEvent extends LedgerEvent permits PartnerCityRegistered, PartnerCityReasonErased {

    CitySlug city();
}
