package io.daicho.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions used last, absent ones included, up to a limit: what keeps a replay from reading what it just wrote. */
final class RecentRows {

    /** One row for so much of the heap: ten projections at work leave most of the smallest heap to others. */
    private static final int HEAP_BYTES_A_ROW = 192 * 1024;

    private static final int FEWEST = 500;
    private static final int MOST = 20_000;

    /** How many rows the heap affords. */
    static final int LIMIT = (int) Math.clamp(Runtime.getRuntime().maxMemory() / HEAP_BYTES_A_ROW, FEWEST, MOST);

    private final @Nullable WrittenKeys written;
    private final Map<String, Optional<RowVersion>> versions = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<RowVersion>> eldest) {
            return size() > LIMIT;
        }
    };

    private RecentRows(@Nullable WrittenKeys written) {
        this.written = written;
    }

    /** Of rows that others may have written. */
    static RecentRows ofKnownRows() {
        return new RecentRows(null);
    }

    /** Of rows that are all written through this, from the first on: a key not written is known to be absent. */
    static RecentRows ofNewRows() {
        return new RecentRows(new WrittenKeys());
    }

    /** Null where nothing is known; empty where it is known that there is no such row. */
    @SuppressWarnings("NullableOptional")
    @Nullable
    Optional<RowVersion> get(String key) {
        Optional<RowVersion> version = versions.get(key);
        return version == null && isCertainlyAbsent(key) ? Optional.empty() : version;
    }

    boolean knows(String key) {
        return versions.containsKey(key) || isCertainlyAbsent(key);
    }

    private boolean isCertainlyAbsent(String key) {
        return written != null && !written.mayContain(key);
    }

    void put(String key, Optional<RowVersion> version) {
        versions.put(key, version);
        if (written != null && version.isPresent()) {
            written.add(key);
        }
    }

    void clear() {
        versions.clear();
    }
}
