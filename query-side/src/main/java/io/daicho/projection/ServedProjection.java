package io.daicho.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One projection on this node: which rows answer, and the processors that keep them up with the log. */
final class ServedProjection {

    private final Projection projection;
    private final MongoDatabase database;
    private final Duration grace;
    private final Function<Generation, ProjectionProcessor> processors;
    private final String shape;
    private final ReadModel readModel = new ReadModel(this::serving);
    private final Map<Generation, GenerationRows> rows = new ConcurrentHashMap<>();
    private final Map<Generation, ProjectionProcessor> running = new HashMap<>();
    private final Map<Integer, Long> retiredSince = new HashMap<>();
    private volatile Map<Integer, ServingState> versions = Map.of();

    ServedProjection(
            Projection projection,
            MongoDatabase database,
            Duration grace,
            Function<Generation, ProjectionProcessor> processors) {
        this.projection = projection;
        this.database = database;
        this.grace = grace;
        this.processors = processors;
        this.shape = RowShape.of(projection.rowKinds());
    }

    Projection projection() {
        return projection;
    }

    ReadModel readModel() {
        return readModel;
    }

    String shape() {
        return shape;
    }

    /** The state of its own version, as last seen. */
    Optional<ServingState> own() {
        return Optional.ofNullable(versions.get(projection.version()));
    }

    boolean knows(int version) {
        return versions.containsKey(version);
    }

    /** The states of older versions, as last seen. */
    List<ServingState> older() {
        return versions.values().stream()
                .filter(state -> state.version() < projection.version())
                .toList();
    }

    /** @param since {@link System#nanoTime()} before they were read */
    void seen(List<ServingState> states, long since) {
        var seen = new TreeMap<Integer, ServingState>();
        states.forEach(state -> seen.put(state.version(), state));
        versions = seen;
        servingGeneration().ifPresent(generation -> rowsOf(generation).seenServing(since, grace));
    }

    private GenerationRows serving() {
        return rowsOf(servingGeneration().orElseThrow(() -> new RowsNotBuilt(projection.name(), projection.version())));
    }

    private Optional<Generation> servingGeneration() {
        return versions.values().stream()
                .filter(ServingState::isServing)
                .filter(state -> state.version() == projection.version() || canAnswer(state))
                .max((one, other) -> Integer.compare(one.version(), other.version()))
                .map(ServingState::generation);
    }

    private boolean canAnswer(ServingState older) {
        return older.version() < projection.version()
                && RowShape.includes(shape, older.shape())
                && projection.canAnswerFrom(older.version());
    }

    private GenerationRows rowsOf(Generation generation) {
        return rows.computeIfAbsent(
                generation,
                absent ->
                        new GenerationRows(generation, new MongoRowStore(database, generation, projection.rowKinds())));
    }

    ProjectionStatus status() {
        @Nullable Generation serving = servingGeneration().orElse(null);
        ReachedPosition reached =
                serving == null ? ReachedPosition.NONE : rowsOf(serving).reached();
        return new ProjectionStatus(projection.name(), projection.version(), serving, reached);
    }

    /** Lets the generation that answers be followed, if it is of this version: older code follows its own. */
    synchronized void follow() {
        own().filter(ServingState::isServing)
                .map(ServingState::generation)
                .filter(generation -> !running.containsKey(generation))
                .ifPresent(generation -> {
                    ProjectionProcessor processor = processors.apply(generation);
                    running.put(generation, processor);
                    processor.start();
                });
    }

    /** Generations that nobody can be reading any more; half that time after they retired they are no longer followed. */
    synchronized List<Integer> outlived() {
        List<Integer> retired = own().map(ServingState::retired).orElse(List.of());
        retiredSince.keySet().retainAll(retired);
        long now = System.nanoTime();
        retired.forEach(number -> retiredSince.putIfAbsent(number, now));
        retiredSince.forEach((number, since) -> {
            if (now - since >= grace.toNanos() / 2) {
                stop(new Generation(projection.name(), projection.version(), number));
            }
        });
        return retired.stream()
                .filter(number -> now - retiredSince.getOrDefault(number, now) >= grace.toNanos())
                .toList();
    }

    private void stop(Generation generation) {
        rows.remove(generation);
        ProjectionProcessor processor = running.remove(generation);
        if (processor != null) {
            processor.close();
        }
    }

    synchronized boolean isRunning() {
        return running.values().stream().anyMatch(ProjectionProcessor::isRunning);
    }

    synchronized void close() {
        running.values().forEach(ProjectionProcessor::close);
        running.clear();
    }
}
