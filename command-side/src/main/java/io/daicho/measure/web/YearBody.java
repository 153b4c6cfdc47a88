package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.FiscalYear;
import io.daicho.events.Source;
import org.jspecify.annotations.Nullable;

/** A fiscal year. */
record YearBody(
        FiscalYear year, @Nullable String reason, @Nullable Source source) implements CommandBody {}
