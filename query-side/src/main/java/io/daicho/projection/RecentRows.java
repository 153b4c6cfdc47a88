package io.daicho.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions used last, absent ones included, up to a limit: what keeps a replay from reading what it just wrote. */
final class RecentRows {

    private static final int LIMIT = 20_000;

    private final Map<String, Optional<RowVersion>> versions = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<RowVersion>> eldest) {
            return size() > LIMIT;
        }
    };

    /** Null where nothing is known; empty where it is known that there is no such row. */
    @SuppressWarnings("NullableOptional")
    @Nullable
    Optional<RowVersion> get(String key) {
        return versions.get(key);
    }

    boolean knows(String key) {
        return versions.containsKey(key);
    }

    void put(String key, Optional<RowVersion> version) {
        versions.put(key, version);
    }

    void clear() {
        versions.clear();
    }
}
