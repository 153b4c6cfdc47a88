package io.daicho.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The projections of this node. A node looks at short intervals which generation of each answers, follows that one, and
 * drops those that have been retired for the time of grace.
 */
public final class Projections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final int SEGMENT = 0;
    private static final int SIGNS_OF_USE = 10;

    private final Map<String, ServedProjection> served = new TreeMap<>();
    private final MongoDatabase database;
    private final MongoGenerations generations;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final TokenStore tokens;
    private final Function<String, EventProcessorSpanFactory> spans;
    private final ProjectionSettings settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService watch;

    /** @param spans what observes the processor of a projection, by its name */
    public Projections(
            List<Projection> projections,
            MongoDatabase database,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokens,
            Function<String, EventProcessorSpanFactory> spans,
            ProjectionSettings settings,
            Clock clock) {
        this.database = database;
        this.generations = new MongoGenerations(database);
        this.log = log;
        this.tokens = tokens;
        this.spans = spans;
        this.settings = settings;
        this.clock = clock;
        for (Projection projection : projections) {
            served.put(
                    projection.name(),
                    new ServedProjection(
                            projection, database, settings.grace(), generation -> processor(projection, generation)));
        }
        look();
    }

    private ProjectionProcessor processor(Projection projection, Generation generation) {
        return ProjectionProcessor.of(
                projection, generation, database, log, tokens, spans.apply(projection.name()), settings);
    }

    public List<String> names() {
        return List.copyOf(served.keySet());
    }

    public boolean has(String name) {
        return served.containsKey(name);
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public Projection projection(String name) {
        return named(name).projection();
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public ReadModel readModel(String name) {
        return named(name).readModel();
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public ProjectionStatus status(String name) {
        return named(name).status();
    }

    public ProjectionSettings settings() {
        return settings;
    }

    /** The events left out of a generation, in the order of their positions. */
    public List<DeadLetter> leftOutOf(Generation generation) {
        return new MongoDeadLetters(database, generation, 0).all();
    }

    /** How far a generation has come, whether it answers or is being built. */
    public ReachedPosition reached(Generation generation) {
        Projection projection = projection(generation.projection());
        return new MongoRowStore(database, generation, projection.rowKinds()).reached();
    }

    /** About how many versions of rows a generation has. */
    public long versions(Generation generation) {
        return MongoRowStore.estimatedVersions(database, generation);
    }

    /** Which rows of the version of the code answer, read anew. */
    public ServingState serving(String name) {
        look();
        return own(named(name));
    }

    /**
     * Lets a generation that has been built answer from now on; what answered before is dropped after the time of grace.
     *
     * @return false if others changed at the same moment what answers
     */
    public boolean serve(ServingState before, Generation built) {
        boolean swapped = generations.swap(before, built.number());
        attend();
        return swapped;
    }

    /**
     * Removes the rows of a generation that has never answered. Whoever is about to let it answer, on what was known
     * before, will fail to: the state they rest on has changed.
     *
     * @return false if it answers, or has done so until lately; nothing is removed then
     */
    public boolean discard(Generation generation) {
        while (true) {
            ServingState state = serving(generation.projection());
            if (state.serving() == generation.number() || state.retired().contains(generation.number())) {
                return false;
            }
            if (generations.touch(state)) {
                drop(generation);
                return true;
            }
        }
    }

    private void drop(Generation generation) {
        MongoRowStore.drop(database, generation);
        try {
            tokens.fetchToken(generation.storageName(), SEGMENT);
            tokens.deleteToken(generation.storageName(), SEGMENT);
        } catch (UnableToClaimTokenException e) {
            LOG.debug("there is no token of {} to remove", generation);
        }
    }

    /** Names of all generations that have rows, of whatever version. */
    public List<String> storageNames() {
        return MongoRowStore.storageNames(database);
    }

    /** Follows the log until closed. */
    public synchronized void start() {
        if (watch == null) {
            attend();
            ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("projections").daemon().factory());
            long millis = settings.refresh().toMillis();
            var unused = thread.scheduleWithFixedDelay(this::attendQuietly, millis, millis, TimeUnit.MILLISECONDS);
            watch = thread;
        }
    }

    /** Ends after the batches at hand. */
    @Override
    public synchronized void close() {
        ScheduledExecutorService thread = watch;
        if (thread != null) {
            thread.shutdownNow();
            watch = null;
        }
        served.values().forEach(ServedProjection::close);
    }

    public boolean isRunning() {
        return served.values().stream().anyMatch(ServedProjection::isRunning);
    }

    private void attendQuietly() {
        try {
            attend();
        } catch (RuntimeException e) {
            LOG.warn("which rows answer could not be read, trying again: {}", e.toString());
        }
    }

    private synchronized void attend() {
        look();
        for (ServedProjection one : served.values()) {
            one.follow();
            for (int number : one.outlived()) {
                drop(new Generation(one.projection().name(), one.projection().version(), number));
                generations.forget(own(one), number);
            }
            tellUse(one);
        }
    }

    private void tellUse(ServedProjection one) {
        Instant now = clock.instant();
        ServingState own = own(one);
        if (own.usedAt().isBefore(now.minus(settings.retireAfter().dividedBy(SIGNS_OF_USE)))) {
            generations.used(own, now);
        }
        for (ServingState older : one.older()) {
            if (own.isServing()
                    && older.usedAt().isBefore(now.minus(settings.retireAfter()))
                    && generations.remove(older)) {
                LOG.info("rows of {} version {} are no longer used and dropped", older.projection(), older.version());
                drop(older.generation());
                older.retired().forEach(number -> drop(older.generation().withNumber(number)));
            }
        }
    }

    private synchronized void look() {
        long since = System.nanoTime();
        List<ServingState> states = generations.find(ids());
        for (ServedProjection one : served.values()) {
            one.seen(of(one, states), since);
        }
        List<ServedProjection> unknown =
                served.values().stream().filter(one -> one.own().isEmpty()).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(this::introduce);
            look();
        }
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        for (ServedProjection one : served.values()) {
            IntStream.rangeClosed(1, one.projection().version())
                    .forEach(version ->
                            ids.add(MongoGenerations.id(one.projection().name(), version)));
        }
        return ids;
    }

    private static List<ServingState> of(ServedProjection one, List<ServingState> states) {
        return states.stream()
                .filter(state -> state.projection().equals(one.projection().name()))
                .toList();
    }

    /**
     * Where older code has rows that answer, those of this version are built beside them first. Code from before there were
     * generations has left rows without a state; what shape they have is not known.
     */
    private void introduce(ServedProjection one) {
        Projection projection = one.projection();
        boolean upgraded = one.older().stream().anyMatch(ServingState::isServing);
        for (int version = 1; version < projection.version(); version++) {
            Generation older = new Generation(projection.name(), version, 1);
            if (!one.knows(version) && hasRows(projection, older)) {
                generations.create(state(older, "", 1));
                upgraded = true;
            }
        }
        Generation own = Generation.first(projection);
        generations.create(state(own, one.shape(), upgraded && !hasRows(projection, own) ? 0 : 1));
    }

    private boolean hasRows(Projection projection, Generation generation) {
        return new MongoRowStore(database, generation, projection.rowKinds())
                        .reached()
                        .position()
                > 0;
    }

    private ServingState state(Generation generation, String shape, int serving) {
        return new ServingState(
                generation.projection(), generation.version(), shape, serving, List.of(), clock.instant(), 0);
    }

    private static ServingState own(ServedProjection one) {
        return one.own().orElseThrow();
    }

    private ServedProjection named(String name) {
        ServedProjection one = served.get(name);
        if (one == null) {
            throw new IllegalArgumentException("no projection " + name);
        }
        return one;
    }
}
