package io.daicho.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The plainest store: what a real one must behave like. Counts the rounds of reading. */
final class MapRowStore implements RowStore {

    private final Map<String, RowVersion> versions = new HashMap<>();
    private ReachedPosition reached = ReachedPosition.NONE;
    private int rounds;

    @Override
    public Map<String, RowVersion> read(Collection<String> ids, long position) {
        rounds += ids.isEmpty() ? 0 : 1;
        var found = new HashMap<String, RowVersion>();
        for (String id : ids) {
            RowVersion version = versions.get(id);
            if (version != null) {
                found.put(id, version);
            }
        }
        return found;
    }

    @Override
    public Map<String, RowVersion> readLinks(Collection<String> ids) {
        var found = new HashMap<String, RowVersion>();
        read(ids, 0).forEach((id, version) -> found.put(id, version.withRow(null)));
        return found;
    }

    @Override
    public void writeSuperseded(Collection<RowVersion> written) {
        written.forEach(version -> versions.putIfAbsent(version.id(), version));
    }

    @Override
    public void writeNewest(Collection<RowVersion> written) {
        written.forEach(version ->
                versions.merge(version.id(), version, (old, young) -> old.from() > young.from() ? old : young));
    }

    @Override
    public boolean replaceRow(RowVersion version) {
        return versions.computeIfPresent(version.id(), (id, there) -> there.from() == version.from() ? version : there)
                == version;
    }

    @Override
    public ReachedPosition reached() {
        return reached;
    }

    @Override
    public void reach(ReachedPosition position) {
        if (position.position() > reached.position()) {
            reached = position;
        }
    }

    int takeRounds() {
        int taken = rounds;
        rounds = 0;
        return taken;
    }
}
