package io.daicho.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of a projection while events are handled, on top of those stored; what an event did can be undone. */
final class BatchRows implements RowWriter {

    private final VersionSearch search;
    private final RecentRows recent;
    private final long base;
    private final Map<String, RowVersion> newest = new LinkedHashMap<>();
    private final Set<String> created = new HashSet<>();
    private final List<RowVersion> superseded = new ArrayList<>();
    private final Map<String, Optional<RowVersion>> beforeEvent = new HashMap<>();
    private final Map<String, Optional<RowVersion>> recentBeforeEvent = new HashMap<>();
    private @Nullable List<RowVersion> rewrittenInEvent;
    private int supersededBeforeEvent;
    private int rewritesBeforeEvent;
    private final List<RowRewrite> rewrites = new ArrayList<>();
    private long position;

    /** @param base position before the batch: what later versions the store may hold are left-overs of a crash */
    BatchRows(VersionSearch search, RecentRows recent, long base) {
        this.search = search;
        this.recent = recent;
        this.base = base;
        this.position = base;
    }

    void moveTo(long eventPosition) {
        this.position = eventPosition;
        beforeEvent.clear();
        recentBeforeEvent.clear();
        rewrittenInEvent = null;
        supersededBeforeEvent = superseded.size();
        rewritesBeforeEvent = rewrites.size();
    }

    /** Takes back what was written since the last move. */
    void undo() {
        beforeEvent.forEach((key, before) -> before.ifPresentOrElse(version -> newest.put(key, version), () -> {
            newest.remove(key);
            created.remove(key);
        }));
        recentBeforeEvent.forEach(recent::put);
        rewrites.subList(rewritesBeforeEvent, rewrites.size()).clear();
        superseded.subList(supersededBeforeEvent, superseded.size()).clear();
        if (rewrittenInEvent != null) {
            superseded.clear();
            superseded.addAll(rewrittenInEvent);
        }
        moveTo(position);
    }

    Collection<RowVersion> newest() {
        return newest.values();
    }

    /** Whether a row had no version at all before the batch. */
    boolean isNew(RowVersion version) {
        return created.contains(version.key());
    }

    List<RowVersion> superseded() {
        return superseded;
    }

    /** What has been superseded so far, for the store; it is not held here any longer. */
    List<RowVersion> takeSuperseded() {
        List<RowVersion> taken = List.copyOf(superseded);
        superseded.clear();
        supersededBeforeEvent = 0;
        return taken;
    }

    /** What is to be done to the versions in the store, once those of the batch are written. */
    List<RowRewrite> rewrites() {
        return rewrites;
    }

    void fetch(Collection<String> keys) {
        List<String> missing = keys.stream()
                .distinct()
                .filter(key -> !newest.containsKey(key) && !recent.knows(key))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, RowVersion> found = search.validAt(base, missing);
        missing.forEach(
                key -> recent.put(key, Optional.ofNullable(found.get(key)).map(this::rewritten)));
    }

    @Override
    public <T> Map<RowKey<T>, T> findAll(Collection<RowKey<T>> keys) {
        fetch(keys.stream().map(RowKey::id).toList());
        var rows = new LinkedHashMap<RowKey<T>, T>();
        for (RowKey<T> key : keys) {
            RowVersion version = current(key.id());
            if (version != null && version.row() != null) {
                rows.put(key, key.rowClass().cast(version.row()));
            }
        }
        return rows;
    }

    @Override
    public <T> void put(RowKey<T> key, T row) {
        RowVersion version = current(key.id());
        if (version == null || !row.equals(version.row())) {
            write(key.id(), version, row);
        }
    }

    @Override
    public void delete(RowKey<?> key) {
        RowVersion version = current(key.id());
        if (version != null && version.row() != null) {
            write(key.id(), version, null);
        }
    }

    @Override
    public <T> void rewrite(RowKey<T> key, UnaryOperator<T> change) {
        var rewrite = new RowRewrite(
                key.id(), position, row -> change.apply(key.rowClass().cast(row)));
        RowVersion version = current(key.id());
        if (version == null) {
            return;
        }
        if (rewrittenInEvent == null) {
            rewrittenInEvent = List.copyOf(superseded.subList(0, supersededBeforeEvent));
        }
        beforeEvent.putIfAbsent(key.id(), Optional.ofNullable(newest.get(key.id())));
        rewrites.add(rewrite);
        Optional<RowVersion> stored = recent.get(key.id());
        if (stored != null) {
            recentBeforeEvent.putIfAbsent(key.id(), stored);
            recent.put(key.id(), stored.map(this::rewritten));
        }
        newest.computeIfPresent(key.id(), (id, written) -> rewritten(written));
        superseded.replaceAll(this::rewritten);
    }

    /** A version read from the store may not have been seen to yet. */
    private RowVersion rewritten(RowVersion version) {
        RowVersion changed = version;
        for (RowRewrite rewrite : rewrites) {
            changed = rewrite.of(changed);
        }
        return changed;
    }

    private void write(String key, @Nullable RowVersion version, @Nullable Object row) {
        beforeEvent.putIfAbsent(key, Optional.ofNullable(newest.get(key)));
        if (version == null) {
            created.add(key);
            newest.put(key, RowVersion.first(key, position, row));
        } else if (version.from() == position) {
            newest.put(key, version.withRow(row));
        } else {
            superseded.add(version.endedAt(position));
            newest.put(key, version.next(position, row));
        }
    }

    private @Nullable RowVersion current(String key) {
        RowVersion written = newest.get(key);
        if (written != null) {
            return written;
        }
        Optional<RowVersion> known = recent.get(key);
        if (known == null) {
            known = Optional.ofNullable(search.validAt(base, List.of(key)).get(key))
                    .map(this::rewritten);
            recent.put(key, known);
        }
        return known.orElse(null);
    }
}
