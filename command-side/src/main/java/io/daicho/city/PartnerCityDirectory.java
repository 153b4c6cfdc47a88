package io.daicho.city;

import io.daicho.events.CitySlug;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Which partner cities there are, for those who send commands. Reads the log itself: it is never behind. */
@Component
public final class PartnerCityDirectory {

    private final EventStore events;

    PartnerCityDirectory(EventStore events) {
        this.events = events;
    }

    public boolean isRegistered(CitySlug city) {
        DomainEventStream stream = events.readEvents(city.value());
        return stream.hasNext() && stream.peek().getType().equals(PartnerCity.class.getSimpleName());
    }
}
