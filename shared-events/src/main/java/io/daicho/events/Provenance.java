package io.daicho.events;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who made a change, why, and from which document: carried as the metadata of commands and of the events they cause.
 *
 * @param actor name of the person or the import that acts
 * @param reason in the actor's words, or null where the command needs none
 * @param source where the change was read, or null
 */
public record Provenance(
        String actor, @Nullable String reason, @Nullable Source source) {

    private static final String ACTOR = "actor";
    private static final String REASON = "reason";
    private static final String SOURCE = "source";
    private static final String DOCUMENT = "document";
    private static final String ROW = "row";
    private static final String PAGE = "page";

    public Provenance {
        Texts.filled("actor", actor, 200);
        if (reason != null) {
            Texts.filled("reason", reason, 2_000);
        }
    }

    /** As a map of JSON values, absent members left out. */
    public Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put(ACTOR, actor);
        putPresent(map, REASON, reason);
        if (source != null) {
            var place = new LinkedHashMap<String, Object>();
            place.put(DOCUMENT, source.document());
            putPresent(place, ROW, source.row());
            putPresent(place, PAGE, source.page());
            map.put(SOURCE, place);
        }
        return map;
    }

    /** Reads {@link #toMap} back; members it does not know are left to others. */
    public static Provenance fromMap(Map<String, ?> map) {
        Source source = map.get(SOURCE) instanceof Map<?, ?> place
                ? new Source(text(place, DOCUMENT), number(place, ROW), number(place, PAGE))
                : null;
        return new Provenance(text(map, ACTOR), (String) map.get(REASON), source);
    }

    private static void putPresent(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static String text(Map<?, ?> map, String name) {
        if (map.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("metadata has no " + name + ": " + map.keySet());
    }

    private static @Nullable Integer number(Map<?, ?> map, String name) {
        return map.get(name) instanceof Number number ? number.intValue() : null;
    }
}
