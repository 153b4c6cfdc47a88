package io.daicho.report.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Leaves events away until none more can be: what is left still has the property, and without any one of it does not.
 * Tries large parts before small ones, since most of a long history is superseded; older before younger, so that of two
 * events that say the same the later stays.
 */
final class MinimalEvents {

    private MinimalEvents() {}

    /**
     * @param events in the order of their positions; they have the property
     * @return those left, in order
     */
    static <E> List<E> of(List<E> events, Predicate<List<E>> property) {
        if (property.test(List.of())) {
            return List.of();
        }
        List<E> kept = events;
        for (int size = Integer.highestOneBit(events.size()); size > 1; size /= 2) {
            kept = withoutParts(kept, size, property);
        }
        int before;
        do {
            before = kept.size();
            kept = withoutParts(kept, 1, property);
        } while (kept.size() < before);
        return kept;
    }

    private static <E> List<E> withoutParts(List<E> events, int size, Predicate<List<E>> property) {
        List<E> kept = events;
        int start = 0;
        while (start < kept.size()) {
            int end = Math.min(kept.size(), start + size);
            List<E> rest = new ArrayList<>(kept.subList(0, start));
            rest.addAll(kept.subList(end, kept.size()));
            if (property.test(rest)) {
                kept = rest;
            } else {
                start = end;
            }
        }
        return kept;
    }
}
