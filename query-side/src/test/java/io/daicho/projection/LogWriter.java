package io.daicho.projection;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.events.DepartmentEvent;
import io.daicho.events.PartnerCityEvent;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import java.util.List;
import java.util.UUID;

/** Writes events to the log as the command side would: one commit each. */
public final class LogWriter {

    private final MongoEventLog log;
    private final EventCatalogue catalogue;

    public LogWriter(MongoEventLog log, EventCatalogue catalogue) {
        this.log = log;
        this.catalogue = catalogue;
    }

    public void write(List<PositionedEvent> events) {
        events.forEach(this::write);
    }

    private void write(PositionedEvent place) {
        String type = place.event() instanceof DepartmentEvent
                ? "Department"
                : place.event() instanceof PartnerCityEvent ? "PartnerCity" : "Measure";
        var event =
                new NewEvent(UUID.randomUUID().toString(), catalogue.encode(place.event()), "{\"actor\":\"tester\"}");
        var commit = new NewCommit(place.stream(), place.seq(), type, "command-" + place.position(), List.of(event));
        log.append(commit);
    }
}
