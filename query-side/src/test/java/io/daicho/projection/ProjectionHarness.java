package io.daicho.projection;

import java.util.List;
import java.util.Random;

/** Runs a projection in memory, in random batches, over stored bytes, crashing where told to. */
public final class ProjectionHarness {

    private final Projection projection;
    private final DocumentRowStore store;

    public ProjectionHarness(Projection projection) {
        this.projection = projection;
        this.store = new DocumentRowStore(projection);
    }

    public ReadModel readModel() {
        return readModel(Generation.first(projection), store);
    }

    static ReadModel readModel(Generation generation, RowStore store) {
        var rows = new GenerationRows(generation, store);
        return new ReadModel(() -> rows);
    }

    /** Everything stored, as a set that can be compared. */
    public List<Object> stored() {
        return List.copyOf(store.everything());
    }

    public void apply(List<PositionedEvent> events, Random random) {
        var projector = new Projector(projection, store);
        int first = 0;
        while (first < events.size()) {
            int end = Math.min(events.size(), first + 1 + random.nextInt(40));
            projector.apply(events.subList(first, end));
            first = end;
        }
    }

    /**
     * Dies again and again in the middle of a batch's writes, each time as another process would go on.
     *
     * @return how often
     */
    public int applyCrashing(List<PositionedEvent> events, Random random) {
        var crashing = new CrashingRowStore(store, random);
        int crashes = 0;
        while (store.reached().position() < events.size()) {
            int first = (int) store.reached().position();
            int end = Math.min(events.size(), first + 1 + random.nextInt(20));
            crashing.crashAfter(random.nextInt(5) == 0 ? Integer.MAX_VALUE : random.nextInt(40));
            try {
                new Projector(projection, crashing).apply(events.subList(first, end));
            } catch (CrashingRowStore.Crash crash) {
                crashes++;
            }
            crashing.recover();
        }
        return crashes;
    }
}
