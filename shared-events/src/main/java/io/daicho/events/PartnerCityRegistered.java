package io.daicho.events;

/**
 * A partner city (or state, or province) entered the ledger.
 *
 * @param nameJa official Japanese name, e.g. 北京市
 * @param nameEn English name, e.g. Beijing
 * @param country ISO 3166-1 alpha-2 code, e.g. CN
 */
public record PartnerCityRegistered(CitySlug city, String nameJa, String nameEn, String country)
        implements PartnerCityEvent {

    public PartnerCityRegistered {
        Texts.filled("nameJa", nameJa, 100);
        Texts.filled("nameEn", nameEn, 100);
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country is not an ISO 3166-1 alpha-2 code: " + Texts.shown(country));
        }
    }
}
