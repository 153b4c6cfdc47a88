package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.CitySlug;
import io.daicho.events.Source;
import org.jspecify.annotations.Nullable;

/** A partner city. */
record PartnerCityBody(
        CitySlug city, @Nullable String reason, @Nullable Source source) implements CommandBody {}
