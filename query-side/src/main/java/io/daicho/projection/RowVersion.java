package io.daicho.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a row.
 *
 * @param key id of the row
 * @param from position of the event that wrote it
 * @param to position of the event that superseded it, 0 for the newest
 * @param prev {@code from} of the version before, 0 for the first
 * @param depth how many versions came before
 * @param jumps {@code from} of the jump pointer, of its jump pointer, and so on to the first version: O(log depth)
 * @param row what it holds, or null where the row ended
 */
record RowVersion(
        String key,
        long from,
        long to,
        long prev,
        long depth,
        List<Long> jumps,
        @Nullable Object row) {

    RowVersion {
        jumps = List.copyOf(jumps);
    }

    static RowVersion first(String key, long from, @Nullable Object row) {
        return new RowVersion(key, from, 0, 0, 0, List.of(), row);
    }

    /** The version that supersedes this one. Two equal jumps merge into one twice as long, else the chain grows. */
    RowVersion next(long position, @Nullable Object newRow) {
        var chain = new ArrayList<Long>(jumps.size() + 1);
        if (SkewBinary.terms(depth + 1) > jumps.size()) {
            chain.add(from);
            chain.addAll(jumps);
        } else {
            chain.addAll(jumps.subList(1, jumps.size()));
        }
        return new RowVersion(key, position, 0, from, depth + 1, chain, newRow);
    }

    RowVersion withRow(@Nullable Object otherRow) {
        return new RowVersion(key, from, to, prev, depth, jumps, otherRow);
    }

    RowVersion endedAt(long position) {
        return new RowVersion(key, from, position, prev, depth, jumps, row);
    }

    /** The newest version stands under the key itself, so that reading the present is one exact read. */
    String id() {
        return to == 0 ? key : supersededId(key, from);
    }

    static String supersededId(String key, long from) {
        return key + "@" + from;
    }

    /**
     * Where to look for the version valid at a position before this one: the farthest jump that does not overshoot, else
     * the version before.
     *
     * @return its {@code from}; empty if the row did not exist yet
     */
    OptionalLong towards(long position) {
        long target = prev;
        for (long jump : jumps) {
            if (jump <= position) {
                break;
            }
            target = jump;
        }
        return target == 0 ? OptionalLong.empty() : OptionalLong.of(target);
    }
}
