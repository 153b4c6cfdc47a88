package io.daicho.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Dies at a chosen write: of an unordered bulk any part may have reached the server by then. */
final class CrashingRowStore implements RowStore {

    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final RowStore store;
    private final Random random;
    private int writesLeft = Integer.MAX_VALUE;

    CrashingRowStore(RowStore store, Random random) {
        this.store = store;
        this.random = random;
    }

    void crashAfter(int writes) {
        writesLeft = writes;
    }

    void recover() {
        writesLeft = Integer.MAX_VALUE;
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
        someOf(versions, store::writeSuperseded);
    }

    @Override
    public void writeNewest(Collection<RowVersion> versions) {
        someOf(versions, store::writeNewest);
    }

    @Override
    public boolean replaceRow(RowVersion version) {
        if (writesLeft == 0) {
            throw new Crash();
        }
        writesLeft--;
        return store.replaceRow(version);
    }

    private void someOf(Collection<RowVersion> versions, Consumer<List<RowVersion>> write) {
        var shuffled = new ArrayList<>(versions);
        Collections.shuffle(shuffled, random);
        int allowed = Math.min(writesLeft, shuffled.size());
        write.accept(shuffled.subList(0, allowed));
        writesLeft -= allowed;
        if (allowed < shuffled.size()) {
            throw new Crash();
        }
    }

    @Override
    public ReachedPosition reached() {
        return store.reached();
    }

    @Override
    public void reach(ReachedPosition position) {
        if (writesLeft == 0) {
            throw new Crash();
        }
        store.reach(position);
        writesLeft--;
    }
}
