package io.daicho.projection;

import io.daicho.events.LedgerEvent;
import io.daicho.projection.RandomWalk.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A walk whose notes are secret, and on which every few events one row's notes are struck out, those of the past too. */
final class RewritingWalk implements Projection {

    static final String STRUCK_OUT = "-";

    private final long seed;
    private final RandomWalk walk;

    RewritingWalk(long seed) {
        this.seed = seed;
        this.walk = new RandomWalk(seed);
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
        return List.of(RandomWalk.CELL);
    }

    @Override
    public List<RowKey<?>> keysRead(LedgerEvent event) {
        return walk.keysRead(event);
    }

    private Optional<RowKey<Cell>> struckOutAt(long position) {
        var random = new Random(seed * 37 + position);
        return random.nextInt(9) == 0
                ? Optional.of(RandomWalk.CELL.key(random.nextInt(RandomWalk.CELLS)))
                : Optional.empty();
    }

    @Override
    public void apply(PositionedEvent event, RowWriter rows) {
        Optional<RowKey<Cell>> key = struckOutAt(event.position());
        if (key.isEmpty()) {
            walk.apply(event, rows);
        } else {
            rows.rewrite(key.get(), cell -> new Cell(cell.value(), STRUCK_OUT));
            rows.find(key.get()).ifPresent(cell -> rows.put(key.get(), new Cell(cell.value() + 1, STRUCK_OUT)));
        }
    }

    /** The oracle: what every position answers once the last has been handled. Index = position. */
    List<Map<RowKey<Cell>, Cell>> statesUpTo(long last) {
        var states = new ArrayList<Map<RowKey<Cell>, Cell>>();
        states.add(Map.of());
        for (long position = 1; position <= last; position++) {
            var state = new HashMap<>(states.getLast());
            Optional<RowKey<Cell>> key = struckOutAt(position);
            if (key.isEmpty()) {
                walk.apply(RandomWalk.event(position), new RandomWalk.MapWriter(state));
            } else {
                states.replaceAll(earlier -> struckOut(earlier, key.get(), 0));
                state = new HashMap<>(struckOut(state, key.get(), 1));
            }
            states.add(state);
        }
        return states;
    }

    private static Map<RowKey<Cell>, Cell> struckOut(Map<RowKey<Cell>, Cell> state, RowKey<Cell> key, int more) {
        var copy = new HashMap<>(state);
        copy.computeIfPresent(key, (same, cell) -> new Cell(cell.value() + more, STRUCK_OUT));
        return copy;
    }
}
