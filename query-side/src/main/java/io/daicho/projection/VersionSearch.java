package io.daicho.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the versions valid at a position: the newest ones in one round of exact reads, then one round for each step back
 * that some of them need. What only shows the way is read without its row.
 */
final class VersionSearch {

    private final RowStore store;

    VersionSearch(RowStore store) {
        this.store = store;
    }

    /** By key; a row that had ended is there without content, one that did not exist yet is not. */
    Map<String, RowVersion> validAt(long position, Collection<String> keys) {
        var search = new Search(position);
        search.descend(store.read(keys, position).values());
        while (!search.onwards.isEmpty()) {
            List<String> ids = List.copyOf(search.onwards);
            search.onwards.clear();
            search.descend(complete(ids, store.readLinks(ids)));
        }
        for (RowVersion version : complete(search.arrived, store.read(search.arrived, position))) {
            search.found(version);
        }
        return search.valid;
    }

    private static Collection<RowVersion> complete(List<String> ids, Map<String, RowVersion> read) {
        if (!read.keySet().containsAll(Set.copyOf(ids))) {
            var missing = new ArrayList<>(ids);
            missing.removeAll(read.keySet());
            throw new RowsDamaged("row versions are missing: " + missing);
        }
        return read.values();
    }

    private static final class Search {

        private final long position;
        private final Map<String, RowVersion> valid = new HashMap<>();
        private final List<String> onwards = new ArrayList<>();
        private final List<String> arrived = new ArrayList<>();

        private Search(long position) {
            this.position = position;
        }

        private void descend(Collection<RowVersion> versions) {
            for (RowVersion version : versions) {
                if (version.from() <= position) {
                    found(version);
                } else {
                    version.links()
                            .towards(position)
                            .ifPresentOrElse(step -> follow(version.key(), step), () -> Steady.missed(version));
                }
            }
        }

        private void found(RowVersion version) {
            valid.put(version.key(), version);
            Steady.read(version);
        }

        private void follow(String key, VersionLinks.Step step) {
            switch (step) {
                case VersionLinks.Step.Arrived there -> arrived.add(RowVersion.supersededId(key, there.from()));
                case VersionLinks.Step.Onwards there -> onwards.add(RowVersion.supersededId(key, there.from()));
            }
        }
    }
}
