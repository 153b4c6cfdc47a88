package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.events.Erasure;
import io.daicho.log.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * Texts that events are committed to and that are gone. An erasure, which stands behind the event it is about, says of each
 * that it was erased by law; what no erasure accounts for was taken out by somebody. Remembers {@value #MOST} at most.
 */
final class MissingTexts {

    private static final int MOST = 100_000;

    private final Set<String> erasures;
    private final TreeMap<Long, Set<String>> missing = new TreeMap<>();
    private final long restoredWithoutTexts;
    private int count;
    private long restored;
    private long unwatched;

    /** @param restoredWithoutTexts how many events came out of a bundle that had no texts: they have none by right */
    MissingTexts(EventCatalogue catalogue, long restoredWithoutTexts) {
        this.erasures = catalogue.eventClasses().stream()
                .filter(Erasure.class::isAssignableFrom)
                .map(type -> catalogue.typeOf(type).name())
                .collect(Collectors.toUnmodifiableSet());
        this.restoredWithoutTexts = restoredWithoutTexts;
    }

    /** Takes the next event. */
    void add(StoredEvent event) {
        List<String> fields = fieldsWithoutText(event);
        if (event.position() <= restoredWithoutTexts) {
            restored += fields.size();
        } else {
            fields.forEach(field -> put(event.position(), field));
        }
        account(event);
    }

    /** What is not JSON has no fields: whoever made it so is found by its hash. */
    private static List<String> fieldsWithoutText(StoredEvent event) {
        try {
            return event.erasedFields();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private void put(long position, String field) {
        if (count == MOST) {
            unwatched = unwatched == 0 ? position : unwatched;
        } else if (missing.computeIfAbsent(position, none -> new TreeSet<>()).add(field)) {
            count++;
        }
    }

    /** Accounts for the texts of which an event says that they were erased. Other events say nothing. */
    void account(StoredEvent event) {
        if (erasures.contains(event.type().name()) && erased(event) instanceof List<?> texts) {
            for (Object text : texts) {
                if (text instanceof Map<?, ?> one
                        && one.get("position") instanceof Number position
                        && one.get("field") instanceof String field) {
                    remove(position.longValue(), field);
                }
            }
        }
    }

    private static Object erased(StoredEvent event) {
        try {
            return EventJson.map(event.sealedEvent().payload()).getOrDefault("erased", List.of());
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private void remove(long position, String field) {
        Set<String> fields = missing.get(position);
        if (fields != null && fields.remove(field)) {
            count--;
            if (fields.isEmpty()) {
                missing.remove(position);
            }
        }
    }

    boolean isEmpty() {
        return missing.isEmpty();
    }

    /** The first text that nothing accounts for. */
    Optional<Finding> finding() {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<Long, Set<String>> first = missing.firstEntry();
        String field = first.getValue().iterator().next();
        String others = count == 1 ? "" : " So " + (count == 2 ? "is 1 other." : "are " + (count - 1) + " others.");
        return Optional.of(Finding.ofEvent(
                Kind.MISSING,
                first.getKey(),
                first.getValue().stream()
                        .map(name -> new FieldDifference(name, null, null))
                        .toList(),
                "The text of " + field + " in the event at position " + first.getKey()
                        + " is missing, and no event says that it was erased." + others));
    }

    /** What was not looked at. */
    List<String> notes() {
        var notes = new TreeSet<String>();
        if (restored > 0) {
            notes.add("The ledger was restored from a bundle without texts: those of its first " + restoredWithoutTexts
                    + " events are missing.");
        }
        if (unwatched > 0) {
            notes.add("More than " + MOST + " texts are missing: it was not looked whether those from position "
                    + unwatched + " on were erased.");
        }
        return List.copyOf(notes);
    }
}
