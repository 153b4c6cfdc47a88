package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.FiscalYear;
import io.daicho.events.Source;
import org.jspecify.annotations.Nullable;

/** The impact of COVID-19 on a fiscal year. */
record CovidImpactBody(
        FiscalYear year,
        ImpactBody impact,
        @Nullable String reason,
        @Nullable Source source) implements CommandBody {}
