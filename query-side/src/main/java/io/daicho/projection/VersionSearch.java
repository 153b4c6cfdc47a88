package io.daicho.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Finds the versions valid at a position: one round of exact reads for all keys, then one for each level of jumps. */
final class VersionSearch {

    private final RowStore store;

    VersionSearch(RowStore store) {
        this.store = store;
    }

    /** By key; a row that had ended is there without content, one that did not exist yet is not. */
    Map<String, RowVersion> validAt(long position, Collection<String> keys) {
        var valid = new HashMap<String, RowVersion>();
        List<String> superseded = descend(position, store.read(keys).values(), valid);
        while (!superseded.isEmpty()) {
            Map<String, RowVersion> read = store.read(superseded);
            for (String id : superseded) {
                if (!read.containsKey(id)) {
                    throw new IllegalStateException("row version is missing: " + id);
                }
            }
            superseded = descend(position, read.values(), valid);
        }
        return valid;
    }

    private static List<String> descend(long position, Collection<RowVersion> versions, Map<String, RowVersion> valid) {
        var next = new ArrayList<String>();
        for (RowVersion version : versions) {
            if (version.from() <= position) {
                valid.put(version.key(), version);
                continue;
            }
            OptionalLong older = version.towards(position);
            if (older.isPresent()) {
                next.add(RowVersion.supersededId(version.key(), older.getAsLong()));
            }
        }
        return next;
    }
}
