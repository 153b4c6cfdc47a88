package io.daicho.report.explanation;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.events.Provenance;
import io.daicho.log.MongoEventLog;
import io.daicho.log.StoredEvent;
import io.daicho.projection.PositionedEvent;
import io.daicho.report.ReportTooLarge;
import java.util.List;

/** Events read from the log, old revisions brought to the newest. */
public final class StoredLedgerEvents implements LedgerEvents {

    private final MongoEventLog log;
    private final EventCatalogue catalogue;

    public StoredLedgerEvents(MongoEventLog log, EventCatalogue catalogue) {
        this.log = log;
        this.catalogue = catalogue;
    }

    @Override
    public List<LoggedEvent> ofStream(String stream, long position) {
        return log.readStream(stream, 0).stream()
                .filter(event -> event.position() <= position)
                .map(this::logged)
                .toList();
    }

    @Override
    public List<LoggedEvent> upTo(long position, int limit) {
        if (position > limit) {
            throw new ReportTooLarge(
                    "the explanation needs all " + position + " events up to the position, more than " + limit);
        }
        return log.readAfter(0, Math.toIntExact(position)).stream()
                .map(this::logged)
                .toList();
    }

    private LoggedEvent logged(StoredEvent stored) {
        Provenance provenance = Provenance.fromMap(EventJson.map(stored.meta()));
        var place = new PositionedEvent(
                stored.position(),
                stored.at(),
                stored.stream(),
                stored.seq(),
                provenance.actor(),
                catalogue.decode(stored.event()));
        return new LoggedEvent(place, stored.event().type().name(), stored.command(), provenance);
    }
}
