package io.daicho.catalogue;

import static java.util.Objects.requireNonNull;

import io.daicho.events.LedgerEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every event the ledger knows, under the name and revision it is stored with, and the way from old revisions to the
 * newest. Renaming a class changes nothing in the log; changing a payload's shape needs a new revision and an upcaster.
 */
public final class EventCatalogue {

    private final Map<Class<? extends LedgerEvent>, EventType> types = new LinkedHashMap<>();
    private final Map<String, Class<? extends LedgerEvent>> classes = new LinkedHashMap<>();
    private final Map<EventType, Upcaster> upcasters = new HashMap<>();

    /**
     * @param current class and newest revision of every event
     * @param upcasters one for every revision before the newest
     * @throws IllegalArgumentException if a name stands twice, or the way from some old revision is broken or forks
     */
    EventCatalogue(Map<Class<? extends LedgerEvent>, EventType> current, List<Upcaster> upcasters) {
        current.forEach((eventClass, type) -> {
            types.put(eventClass, type);
            if (classes.put(type.name(), eventClass) != null) {
                throw new IllegalArgumentException("two events are called " + type.name());
            }
        });
        upcasters.forEach(upcaster -> {
            requireOld(upcaster.from());
            if (this.upcasters.put(upcaster.from(), upcaster) != null) {
                throw new IllegalArgumentException("two upcasters read " + upcaster.from());
            }
        });
        types.values().forEach(this::requireUnbrokenWay);
    }

    private void requireOld(EventType from) {
        Class<? extends LedgerEvent> eventClass = classes.get(from.name());
        if (eventClass == null || from.rev() >= typeOf(eventClass).rev()) {
            throw new IllegalArgumentException("an upcaster reads " + from + ", which is not an old revision");
        }
    }

    private void requireUnbrokenWay(EventType newest) {
        for (int rev = 1; rev < newest.rev(); rev++) {
            var old = new EventType(newest.name(), rev);
            if (!upcasters.containsKey(old)) {
                throw new IllegalArgumentException("no upcaster reads " + old);
            }
        }
    }

    public EncodedEvent encode(LedgerEvent event) {
        return new EncodedEvent(typeOf(event.getClass()), EventJson.canonical(event));
    }

    /**
     * @throws UnknownEventType if the name is unknown, or the revision newer than the newest known
     * @throws tools.jackson.core.JacksonException if the payload does not have the shape of its revision
     */
    public LedgerEvent decode(EncodedEvent encoded) {
        EventType type = encoded.type();
        Class<? extends LedgerEvent> eventClass = classes.get(type.name());
        if (eventClass == null) {
            throw new UnknownEventType(type, 0);
        }
        EventType newest = typeOf(eventClass);
        if (type.rev() > newest.rev()) {
            throw new UnknownEventType(type, newest.rev());
        }
        ObjectNode tree = EventJson.tree(encoded.payload());
        for (int rev = type.rev(); rev < newest.rev(); rev++) {
            var old = new EventType(type.name(), rev);
            tree = requireNonNull(upcasters.get(old)).change().apply(tree);
        }
        return EventJson.value(tree, eventClass);
    }

    /** The stored name and newest revision of an event's class. */
    public EventType typeOf(Class<?> eventClass) {
        EventType type = types.get(eventClass);
        if (type == null) {
            throw new IllegalArgumentException("not in the catalogue: " + eventClass.getName());
        }
        return type;
    }

    public Set<Class<? extends LedgerEvent>> eventClasses() {
        return types.keySet();
    }
}
