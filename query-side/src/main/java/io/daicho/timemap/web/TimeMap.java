package io.daicho.timemap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the states that a resource was in, oldest first.
 *
 * @param original the resource, which is its own timegate
 * @param next cursor of the next part, null at the end
 * @param position the newest position that was looked at
 */
record TimeMap(
        String original, List<Memento> items, @Nullable String next, long position) {

    /**
     * One state.
     *
     * @param uri where it is answered, for ever
     * @param position position of the event that led to it, 0 for the state before all events
     * @param datetime when that event entered the log, to the second, as RFC 1123 writes it
     */
    record Memento(String uri, long position, String datetime) {}
}
