package io.daicho.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changes the versions a store holds in place, each by itself: broken off anywhere, it can be begun anew. */
final class RowRewriting {

    private final RowStore store;

    RowRewriting(RowStore store) {
        this.store = store;
    }

    /** Follows the links from each newest version to all before it. Rows that do not exist are passed over. */
    void apply(Collection<RowRewrite> rewrites) {
        rewrites.forEach(this::apply);
    }

    private void apply(RowRewrite rewrite) {
        Set<String> seen = new HashSet<>();
        List<String> ids = List.of(rewrite.key());
        while (!ids.isEmpty()) {
            seen.addAll(ids);
            var before = new HashSet<String>();
            for (RowVersion version : store.read(ids, Long.MAX_VALUE).values()) {
                if (!rewritten(version, rewrite)) {
                    // superseded meanwhile by another node: there is a newer one to see to
                    before.add(rewrite.key());
                }
                version.links().froms().stream()
                        .map(from -> RowVersion.supersededId(rewrite.key(), from))
                        .filter(id -> !seen.contains(id))
                        .forEach(before::add);
            }
            ids = new ArrayList<>(before);
        }
    }

    private boolean rewritten(RowVersion version, RowRewrite rewrite) {
        RowVersion changed = rewrite.of(version);
        return changed.equals(version) || store.replaceRow(changed);
    }
}
