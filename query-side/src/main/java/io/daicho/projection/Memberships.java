package io.daicho.projection;

import io.daicho.projection.RowList.Member;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The lists one row stands in, and its place in each; the row keeps them, so that it can leave a list without a search.
 *
 * @param places by the list's name
 */
public record Memberships(SortedMap<String, Integer> places) {

    public static final Memberships NONE = new Memberships(Collections.emptySortedMap());

    public Memberships {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /** Leaves the lists not wanted, enters those wanted and new, keeps its place in the others. */
    public Memberships moved(RowWriter rows, String member, SortedSet<String> wanted) {
        var moved = new TreeMap<>(places);
        for (Map.Entry<String, Integer> standing : places.entrySet()) {
            if (!wanted.contains(standing.getKey())) {
                new RowList(standing.getKey()).remove(rows, new Member(standing.getValue(), member));
                moved.remove(standing.getKey());
            }
        }
        for (String list : wanted) {
            if (!places.containsKey(list)) {
                moved.put(list, new RowList(list).add(rows, member));
            }
        }
        return new Memberships(moved);
    }
}
