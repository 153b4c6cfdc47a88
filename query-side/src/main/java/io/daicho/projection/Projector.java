package io.daicho.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs a projection over batches of events. The rows of a batch are written before the position, the position before the
 * caller's token: a crash anywhere between leaves rows that no reader sees, and handling the events again writes the
 * same versions again. So every event takes effect exactly once, without a transaction.
 */
public final class Projector {

    private final Projection projection;
    private final RowStore store;
    private final VersionSearch search;
    private final RecentRows recent = new RecentRows();
    private final ReentrantLock lock = new ReentrantLock();
    private long recentAt;

    Projector(Projection projection, RowStore store) {
        this.projection = projection;
        this.store = store;
        this.search = new VersionSearch(store);
    }

    /**
     * Handles events in the order of their positions; those it has already reached are left out.
     *
     * @throws IllegalStateException if an event is missing between the position reached and these
     */
    public void apply(List<PositionedEvent> events) {
        lock.lock();
        try {
            applyNew(events, store.reached().position());
        } catch (RuntimeException | Error e) {
            recent.clear();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void applyNew(List<PositionedEvent> events, long reached) {
        List<PositionedEvent> fresh =
                events.stream().filter(event -> event.position() > reached).toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (recentAt != reached) {
            recent.clear();
        }
        requireDense(fresh, reached);
        var rows = new BatchRows(search, recent, reached);
        rows.fetch(fresh.stream()
                .flatMap(event -> projection.keysRead(event.event()).stream())
                .map(RowKey::id)
                .toList());
        for (PositionedEvent event : fresh) {
            rows.moveTo(event.position());
            projection.apply(event, rows);
        }
        write(rows, fresh.getLast());
    }

    private void write(BatchRows rows, PositionedEvent last) {
        // superseded first: whoever meets a newest version must find the ones it points to
        store.writeSuperseded(rows.superseded());
        store.writeNewest(rows.newest());
        new RowRewriting(store).apply(rows.rewrites());
        store.reach(new ReachedPosition(last.position(), last.at()));
        rows.newest().forEach(version -> recent.put(version.key(), Optional.of(version)));
        recentAt = last.position();
    }

    private void requireDense(List<PositionedEvent> events, long reached) {
        long expected = reached + 1;
        for (PositionedEvent event : events) {
            if (event.position() != expected) {
                throw new IllegalStateException("projection " + projection.storageName()
                        + " expects the event at position " + expected + " and got " + event.position());
            }
            expected++;
        }
    }
}
