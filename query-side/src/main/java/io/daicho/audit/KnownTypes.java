package io.daicho.audit;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventType;
import java.util.HashMap;
import java.util.Map;

/** Names of events, each with its newest revision. */
final class KnownTypes {

    private final Map<String, Integer> newest = new HashMap<>();

    KnownTypes(EventCatalogue catalogue) {
        catalogue.eventClasses().forEach(eventClass -> {
            EventType type = catalogue.typeOf(eventClass);
            newest.put(type.name(), type.rev());
        });
    }

    boolean contains(EventType type) {
        return type.rev() <= newest.getOrDefault(type.name(), 0);
    }
}
