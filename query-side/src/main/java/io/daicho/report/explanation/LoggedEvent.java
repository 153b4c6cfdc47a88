package io.daicho.report.explanation;

import io.daicho.events.Provenance;
import io.daicho.projection.PositionedEvent;

/**
 * An event with what the log knows about it.
 *
 * @param type its name in the catalogue
 */
public record LoggedEvent(PositionedEvent place, String type, String command, Provenance provenance) {

    public long position() {
        return place.position();
    }
}
