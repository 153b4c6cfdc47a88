package io.daicho.projection;

import com.mongodb.client.MongoDatabase;
import io.daicho.projection.RowChange.Begun;
import io.daicho.projection.RowChange.Ended;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * The changes that the events say there should be: a second evaluation of the log, on top of the rows of a generation
 * that stands at its end. An event whose rows are already stored is evaluated on the rows before it; if each then gives
 * what is stored, all of them are what a fold of the log gives, by induction from the first.
 */
public final class FoldedRows implements RowChanges {

    private static final int EVENTS = 1_000;

    private final Projection projection;
    private final RowStore store;
    private final RowJson json;
    private final LongFunction<EventFeed> log;
    private final Set<Long> skipped;
    private final int mostLeftOut;
    private final LongConsumer progress;

    /**
     * @param log the events behind a position
     * @param skipped positions of events that somebody decided to do without
     * @param progress told the position of the event last evaluated
     */
    public FoldedRows(
            MongoDatabase database,
            Generation generation,
            Projection projection,
            LongFunction<EventFeed> log,
            Set<Long> skipped,
            int mostLeftOut,
            LongConsumer progress) {
        this.projection = projection;
        this.store = new MongoRowStore(database, generation, projection.rowKinds());
        this.json = new RowJson(projection.rowKinds());
        this.log = log;
        this.skipped = skipped;
        this.mostLeftOut = mostLeftOut;
        this.progress = progress;
    }

    @Override
    public void upTo(long position, Consumer<RowChange> each) {
        var leftOut = new LeftOut(new LettersInMemory(mostLeftOut), skipped);
        var fold = new EventFold(projection, leftOut);
        var search = new VersionSearch(store);
        RecentRows recent = RecentRows.ofNewRows();
        long done = 0;
        try (EventFeed feed = log.apply(0)) {
            while (done < position) {
                List<PositionedEvent> events = feed.next(EVENTS, position);
                var rows = new BatchRows(search, recent, done);
                fold.fold(events, done, rows);
                tell(rows, done, each);
                rows.newest().forEach(version -> recent.put(version.key(), Optional.of(version)));
                done = events.isEmpty() ? done : events.getLast().position();
                progress.accept(done);
            }
        }
    }

    /**
     * Handles one event several times, each time on the rows stored as of the position before it.
     *
     * @return what it makes of them each time; nothing where it cannot be handled
     */
    public List<List<RowChange>> again(long position, int times) {
        try (EventFeed feed = log.apply(position - 1)) {
            List<PositionedEvent> event = feed.next(1, position);
            return IntStream.range(0, times)
                    .mapToObj(time -> again(event, position - 1))
                    .toList();
        }
    }

    /**
     * Tries to handle an event on the rows stored as of the position before it. Nothing is written.
     *
     * @return why it cannot be handled, or nothing if it can
     */
    public Optional<DeadLetter> tried(long position) {
        var letters = new LettersInMemory(1);
        var leftOut = new LeftOut(letters, Set.of());
        try (EventFeed feed = log.apply(position - 1)) {
            var rows = new BatchRows(new VersionSearch(store), RecentRows.ofKnownRows(), position - 1);
            new EventFold(projection, leftOut).fold(feed.next(1, position), position - 1, rows);
        }
        leftOut.write(position);
        return letters.all().stream().findFirst();
    }

    private List<RowChange> again(List<PositionedEvent> event, long before) {
        var rows = new BatchRows(new VersionSearch(store), RecentRows.ofKnownRows(), before);
        new EventFold(projection, new LeftOut(new LettersInMemory(1), skipped)).fold(event, before, rows);
        var changes = new ArrayList<RowChange>();
        tell(rows, before, changes::add);
        return changes;
    }

    private void tell(BatchRows rows, long before, Consumer<RowChange> each) {
        for (RowVersion version : rows.superseded()) {
            if (version.from() > before) {
                each.accept(begun(version));
            }
            each.accept(new Ended(version.key(), version.to(), version.from()));
        }
        rows.newest().forEach(version -> each.accept(begun(version)));
    }

    private Begun begun(RowVersion version) {
        Object row = version.row();
        Map<String, Object> tree = row == null ? null : json.tree(row);
        return new Begun(
                version.key(),
                version.from(),
                version.links().depth(),
                version.links().froms(),
                tree);
    }

    /** What is left out here is left out in the same way by the rows compared with. */
    private static final class LettersInMemory implements DeadLetterStore {

        private final int capacity;
        private final List<DeadLetter> letters = new ArrayList<>();

        private LettersInMemory(int capacity) {
            this.capacity = capacity;
        }

        @Override
        public int capacity() {
            return capacity;
        }

        @Override
        public List<DeadLetter> all() {
            return letters;
        }

        @Override
        public void write(Collection<DeadLetter> written) {
            letters.addAll(written);
        }

        @Override
        public void remove(Collection<Long> positions) {}
    }
}
