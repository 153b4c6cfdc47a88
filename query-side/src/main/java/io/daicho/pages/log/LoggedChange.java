package io.daicho.pages.log;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.history.ChangeOrigin;
import io.daicho.log.StoredEvent;
import io.daicho.report.Wording;
import io.daicho.report.explanation.EventSummary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An event of the log as a page lists it.
 *
 * @param stream id of the measure, department or partner city
 * @param streamType {@code Measure}, {@code Department}, {@code PartnerCity}, or another family's
 * @param says what it says, in a line
 */
public record LoggedChange(ChangeOrigin origin, String stream, String streamType, Wording says) {

    public static LoggedChange of(StoredEvent event, EventCatalogue catalogue) {
        return new LoggedChange(
                ChangeOrigin.of(event),
                event.stream(),
                event.streamType(),
                EventSummary.of(catalogue.decode(event.event())));
    }

    /** The page of what the event is about, without language: what has no page of its own has its part of the log. */
    public String subject() {
        return switch (streamType) {
            case "Measure" -> "/measures/" + stream;
            case "Department" -> "/departments/" + stream;
            case "PartnerCity" -> "/cities/" + stream;
            default -> "/log?stream=" + URLEncoder.encode(stream, StandardCharsets.UTF_8);
        };
    }
}
