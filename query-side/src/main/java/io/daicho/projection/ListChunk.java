package io.daicho.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * Some neighbouring places of a list. A chunk is rewritten whenever a place in it changes, so it is small: the versions of
 * a chunk that fills up hold 1 + 2 + … + SIZE entries together.
 *
 * @param places members; a hole is {@code "#"} and the hole freed before it, which makes the holes a stack
 */
record ListChunk(List<String> places) {

    static final int SIZE = 16;

    private static final char HOLE = '#';

    ListChunk {
        places = List.copyOf(places);
    }

    static boolean isHole(String place) {
        return place.charAt(0) == HOLE;
    }

    static String hole(int freedBefore) {
        return HOLE + Integer.toString(freedBefore);
    }

    /** The hole freed before the one at this place. */
    int freedBefore(int place) {
        return Integer.parseInt(places.get(place).substring(1));
    }

    ListChunk with(int place, String entry) {
        var changed = new ArrayList<>(places);
        if (place == changed.size()) {
            changed.add(entry);
        } else {
            changed.set(place, entry);
        }
        return new ListChunk(changed);
    }
}
