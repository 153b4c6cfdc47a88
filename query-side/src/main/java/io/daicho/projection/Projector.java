package io.daicho.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs a projection over batches of events. The rows of a batch are written before the position, the position before the
 * caller's token: a crash anywhere between leaves rows that no reader sees, and handling the events again writes the
 * same versions again. So every event takes effect exactly once, without a transaction.
 */
public final class Projector {

    private final RowStore store;
    private final VersionSearch search;
    private final LeftOut leftOut;
    private final EventFold fold;
    private final RecentRows recent = RecentRows.ofKnownRows();
    private final ReentrantLock lock = new ReentrantLock();
    private long recentAt = -1;

    /** Leaves nothing out: an event that cannot be handled stops it. */
    Projector(Projection projection, RowStore store) {
        this(projection, store, DeadLetterStore.NONE);
    }

    Projector(Projection projection, RowStore store, DeadLetterStore letters) {
        this.store = store;
        this.search = new VersionSearch(store);
        this.leftOut = new LeftOut(letters, Set.of());
        this.fold = new EventFold(projection, leftOut);
    }

    /**
     * Handles events in the order of their positions; those it has already reached are left out.
     *
     * @throws EventMissing if an event is missing between the position reached and these
     */
    public void apply(List<PositionedEvent> events) {
        lock.lock();
        try {
            applyNew(events, store.reached().position());
        } catch (RuntimeException | Error e) {
            recentAt = -1;
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
            leftOut.load(reached);
        }
        var rows = new BatchRows(search, recent, reached);
        fold.fold(fresh, reached, rows);
        write(rows, fresh.getLast());
    }

    private void write(BatchRows rows, PositionedEvent last) {
        // superseded first: whoever meets a newest version must find the ones it points to
        store.writeSuperseded(rows.superseded());
        store.writeNewest(rows.newest());
        new RowRewriting(store).apply(rows.rewrites());
        leftOut.write(last.position());
        store.reach(new ReachedPosition(last.position(), last.at(), leftOut.first()));
        rows.newest().forEach(version -> recent.put(version.key(), Optional.of(version)));
        recentAt = last.position();
    }
}
