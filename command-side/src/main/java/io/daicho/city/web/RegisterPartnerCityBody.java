package io.daicho.city.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.CitySlug;
import io.daicho.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A partner city.
 *
 * @param city its id from now on, e.g. new-south-wales
 * @param nameJa official Japanese name, e.g. 北京市
 * @param nameEn English name, e.g. Beijing
 * @param country ISO 3166-1 alpha-2 code, e.g. CN
 */
record RegisterPartnerCityBody(
        CitySlug city,
        String nameJa,
        String nameEn,
        String country,
        @Nullable String reason,
        @Nullable Source source) implements CommandBody {}
