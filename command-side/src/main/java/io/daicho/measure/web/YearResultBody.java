package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.Source;
import io.daicho.events.YearResult;
import org.jspecify.annotations.Nullable;

/** The result of a fiscal year. */
record YearResultBody(
        YearResult result,
        @Nullable String reason,
        @Nullable Source source) implements CommandBody {}
