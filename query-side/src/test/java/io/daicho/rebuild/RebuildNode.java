package io.daicho.rebuild;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.LedgerEventStore;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.ProjectionSettings;
import io.daicho.projection.Projections;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DefaultEventProcessorSpanFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.tracing.NoOpSpanFactory;
import org.jspecify.annotations.Nullable;

/** A query node without its web: the real log, processors and rebuilds on one database. */
public final class RebuildNode implements AutoCloseable {

    /** Longer than a request takes, also on a busy machine. */
    static final Duration GRACE = Duration.ofSeconds(3);

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final int MOST_DEAD_LETTERS = 100;

    private final MongoEventLog log;
    private final LogWriter writer;
    private final Projections projections;
    private final RebuildContext context;
    private final Rebuilds rebuilds;

    /** How a source of events is got from the log. */
    interface Source {
        StreamableMessageSource<TrackedEventMessage<?>> of(LedgerEventStore store);
    }

    public RebuildNode(MongoDatabase database, SkippedEvents skipped, Projection... all) {
        this(database, skipped, store -> store, all);
    }

    /** @param source what rebuilds read; processors read the log itself */
    RebuildNode(MongoDatabase database, SkippedEvents skipped, Source source, Projection... all) {
        EventCatalogue catalogue = LedgerCatalogue.create();
        log = MongoEventLog.open(
                database, Clock.systemUTC(), new LogSettings("test", Duration.ofSeconds(10), Duration.ofMillis(20)));
        writer = new LogWriter(log, catalogue);
        LedgerEventStore store = LedgerEventStore.of(log, catalogue);
        projections = new Projections(
                List.of(all),
                database,
                store,
                tokens(database),
                name -> DefaultEventProcessorSpanFactory.builder()
                        .spanFactory(NoOpSpanFactory.INSTANCE)
                        .build(),
                new ProjectionSettings(
                        Duration.ofMillis(30), GRACE, Duration.ofDays(1), MOST_DEAD_LETTERS, Duration.ofSeconds(10)),
                Clock.systemUTC());
        context = new RebuildContext(
                projections,
                database,
                source.of(store),
                skipped,
                new RebuildSettings(
                        Duration.ofMillis(1_500),
                        Duration.ofMillis(30),
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        3));
        rebuilds = new Rebuilds(context, Clock.systemUTC());
    }

    /** Of one owner, so that a node that begins after another has ended need not wait for its claims. */
    private static TokenStore tokens(MongoDatabase database) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName("processor_tokens")
                        .build())
                .serializer(JacksonSerializer.defaultSerializer())
                .nodeId("node")
                .build();
    }

    public RebuildNode started() {
        projections.start();
        rebuilds.startWorking();
        return this;
    }

    public RebuildContext context() {
        return context;
    }

    public Projections projections() {
        return projections;
    }

    public Rebuilds rebuilds() {
        return rebuilds;
    }

    public void write(List<PositionedEvent> events) {
        writer.write(events);
    }

    /** Waits until the rows that answer have come to a position. */
    public void await(String projection, long position) {
        if (projections.readModel(projection).await(position, LONG).position() < position) {
            throw new IllegalStateException(projection + " did not reach " + position);
        }
    }

    Rebuild rebuilt(String projection) {
        return rebuilt(projection, Basis.ROWS);
    }

    Rebuild rebuilt(String projection, Basis basis) {
        return ended(rebuilds.start(projection, Cause.REQUEST, basis, "tester").id());
    }

    /** Waits until a rebuild has ended. */
    public Rebuild ended(String id) {
        return awaited(() ->
                rebuilds.find(id).filter(rebuild -> rebuild.state().isEnd()).orElse(null));
    }

    /** Something that is not there at first. */
    public interface Awaited<T> {
        @Nullable
        T get();
    }

    public static <T> T awaited(Awaited<T> what) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < deadline) {
            T got = what.get();
            if (got != null) {
                return got;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("waited in vain");
    }

    @Override
    public void close() {
        try {
            rebuilds.stopWorking();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        projections.close();
        log.close();
    }
}
