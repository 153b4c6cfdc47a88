package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.Source;
import org.jspecify.annotations.Nullable;

/** Nothing but the provenance; may be left out altogether. */
record ReopenMeasureBody(@Nullable String reason, @Nullable Source source) implements CommandBody {

    static final ReopenMeasureBody EMPTY = new ReopenMeasureBody(null, null);
}
