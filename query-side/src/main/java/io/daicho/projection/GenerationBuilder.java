package io.daicho.projection;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the rows of a generation that nobody reads yet, in long windows: a row that changes often is written once a
 * window, its superseded versions once for all. What has been handled since the last {@link #checkpoint()} is handled
 * again after a crash and writes the same. One thread at a time; after an exception a new builder goes on.
 */
public final class GenerationBuilder {

    private final RowStore store;
    private final VersionSearch search;
    private final LeftOut leftOut;
    private final EventFold fold;
    private final RecentRows recent;
    private final int rowsHeld;
    private @Nullable BatchRows window;
    private ReachedPosition applied;

    private GenerationBuilder(Projection projection, RowStore store, LeftOut leftOut, int rowsHeld) {
        this.store = store;
        this.search = new VersionSearch(store);
        this.leftOut = leftOut;
        this.rowsHeld = rowsHeld;
        this.fold = new EventFold(projection, leftOut);
        this.applied = store.reached();
        this.recent = applied.position() == 0 ? RecentRows.ofNewRows() : RecentRows.ofKnownRows();
        leftOut.load(applied.position());
    }

    /**
     * Goes on where the generation stands.
     *
     * @param skipped positions of events that somebody decided to do without
     * @param mostLeftOut how many events may be left out
     */
    public static GenerationBuilder of(
            Projection projection, Generation generation, MongoDatabase database, Set<Long> skipped, int mostLeftOut) {
        return of(
                projection,
                new MongoRowStore(database, generation, projection.rowKinds()),
                new MongoDeadLetters(database, generation, mostLeftOut),
                skipped,
                RecentRows.LIMIT);
    }

    /** @param rowsHeld how many changed rows, or superseded versions, are held until they are written */
    static GenerationBuilder of(
            Projection projection, RowStore store, DeadLetterStore letters, Set<Long> skipped, int rowsHeld) {
        return new GenerationBuilder(projection, store, new LeftOut(letters, skipped), rowsHeld);
    }

    /** Position of the last event handled, whether it would survive a crash or not. */
    public long position() {
        return applied.position();
    }

    /**
     * Handles events in the order of their positions; those it has already handled are left out.
     *
     * @throws EventMissing if an event is missing between its position and these
     */
    public void apply(List<PositionedEvent> events) {
        List<PositionedEvent> fresh = events.stream()
                .filter(event -> event.position() > applied.position())
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        BatchRows rows = window == null ? new BatchRows(search, recent, applied.position()) : window;
        window = rows;
        fold.fold(fresh, applied.position(), rows);
        PositionedEvent last = fresh.getLast();
        applied = new ReachedPosition(last.position(), last.at(), leftOut.first());
        if (rows.newest().size() >= rowsHeld) {
            checkpoint();
        } else if (rows.superseded().size() >= rowsHeld) {
            store.writeNew(rows.takeSuperseded(), List.of());
        }
    }

    /** Writes everything handled so far; from here a crash goes on. */
    public void checkpoint() {
        BatchRows rows = window;
        if (rows == null) {
            return;
        }
        var created = new ArrayList<RowVersion>();
        var changed = new ArrayList<RowVersion>();
        rows.newest().forEach(version -> (rows.isNew(version) ? created : changed).add(version));
        // superseded first: whoever meets a newest version must find the ones it points to
        store.writeNew(rows.takeSuperseded(), List.of());
        store.writeNew(List.of(), created);
        store.writeNewest(changed);
        new RowRewriting(store).apply(rows.rewrites());
        leftOut.write(applied.position());
        store.reach(applied);
        rows.newest().forEach(version -> recent.put(version.key(), Optional.of(version)));
        window = null;
    }
}
