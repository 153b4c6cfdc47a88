package io.daicho.projection;

import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureReopened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A projection with no meaning: each event counts up, sets or ends some of a few rows, depending on what they hold. */
class RandomWalk implements Projection {

    record Cell(long value, String note) {}

    static final RowKind<Cell> CELL = new RowKind<>("cell", Cell.class);
    static final int CELLS = 9;

    private final long seed;

    RandomWalk(long seed) {
        this.seed = seed;
    }

    static PositionedEvent event(long position) {
        return new PositionedEvent(
                position,
                Instant.ofEpochMilli(position),
                "walk",
                position - 1,
                "walker",
                new MeasureReopened(new MeasureId(new UUID(0, position))));
    }

    static List<PositionedEvent> events(long first, long last) {
        return IntStream.rangeClosed((int) first, (int) last)
                .mapToObj(position -> event(position))
                .toList();
    }

    @Override
    public String name() {
        return "walk";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<RowKind<?>> rowKinds() {
        return List.of(CELL);
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        return List.of(CELL.key(0), CELL.key(1));
    }

    @Override
    public void apply(PositionedEvent event, RowWriter rows) {
        var random = new Random(seed * 31 + event.position());
        for (int step = random.nextInt(5); step > 0; step--) {
            // low numbers more often, so that some rows have hundreds of versions and some a few
            RowKey<Cell> key = CELL.key(Math.min(random.nextInt(CELLS), random.nextInt(CELLS)));
            Optional<Cell> cell = rows.find(key);
            switch (random.nextInt(8)) {
                case 0 -> rows.delete(key);
                case 1 -> cell.ifPresent(same -> rows.put(key, same));
                default -> rows.put(key, new Cell(cell.map(Cell::value).orElse(0L) + 1, "event " + event.position()));
            }
        }
    }

    /** The oracle: all rows after each position, by a map copied for each event. Index = position. */
    List<Map<RowKey<Cell>, Cell>> statesUpTo(long last) {
        return statesUpTo(last, Set.of());
    }

    /** The same without the events at some positions. */
    List<Map<RowKey<Cell>, Cell>> statesUpTo(long last, Set<Long> leftOut) {
        var present = new TreeMap<RowKey<Cell>, Cell>(Comparator.comparing(RowKey::id));
        var writer = new MapWriter(present);
        var states = new ArrayList<Map<RowKey<Cell>, Cell>>();
        states.add(Map.of());
        for (long position = 1; position <= last; position++) {
            if (!leftOut.contains(position)) {
                apply(event(position), writer);
            }
            states.add(Map.copyOf(present));
        }
        return states;
    }

    record MapWriter(Map<RowKey<Cell>, Cell> cells) implements RowWriter {

        @Override
        public <T> Map<RowKey<T>, T> findAll(Collection<RowKey<T>> keys) {
            var found = new LinkedHashMap<RowKey<T>, T>();
            for (RowKey<T> key : keys) {
                Cell cell = cells.get(CELL.key(key.id().substring("cell/".length())));
                if (cell != null) {
                    found.put(key, key.rowClass().cast(cell));
                }
            }
            return found;
        }

        @Override
        public <T> void put(RowKey<T> key, T row) {
            cells.put(new RowKey<>(key.id(), Cell.class), (Cell) row);
        }

        @Override
        public <T> void rewrite(RowKey<T> key, UnaryOperator<T> change) {
            throw new UnsupportedOperationException("this walk rewrites nothing: " + key);
        }

        @Override
        public void delete(RowKey<?> key) {
            cells.remove(new RowKey<>(key.id(), Cell.class));
        }
    }
}
