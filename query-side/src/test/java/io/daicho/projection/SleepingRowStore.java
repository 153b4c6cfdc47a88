package io.daicho.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Holds its writes back until it is woken up: a process that stopped between reading and writing. */
final class SleepingRowStore implements RowStore {

    private final RowStore store;
    private final List<Runnable> writes = new ArrayList<>();

    SleepingRowStore(RowStore store) {
        this.store = store;
    }

    void wakeUp() {
        writes.forEach(Runnable::run);
    }

    @Override
    public Map<String, RowVersion> read(Collection<String> ids, long position) {
        return store.read(ids, position);
    }

    @Override
    public Map<String, RowVersion> readLinks(Collection<String> ids) {
        return store.readLinks(ids);
    }

    @Override
    public void writeSuperseded(Collection<RowVersion> versions) {
        List<RowVersion> held = List.copyOf(versions);
        writes.add(() -> store.writeSuperseded(held));
    }

    @Override
    public void writeNewest(Collection<RowVersion> versions) {
        List<RowVersion> held = List.copyOf(versions);
        writes.add(() -> store.writeNewest(held));
    }

    @Override
    public boolean replaceRow(RowVersion version) {
        writes.add(() -> store.replaceRow(version));
        return true;
    }

    @Override
    public ReachedPosition reached() {
        return store.reached();
    }

    @Override
    public void reach(ReachedPosition position) {
        writes.add(() -> store.reach(position));
    }
}
