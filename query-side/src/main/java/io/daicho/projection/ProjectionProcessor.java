package io.daicho.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Keeps one generation of a projection up with the log: an Axon event processor of one segment, with a token of its own.
 * Of several nodes the one that holds the token's claim works; another takes over when the claim lapses. An event that
 * cannot be handled is left out, with those that follow it in its stream; where too many are, the projection stops there
 * and tries again.
 */
final class ProjectionProcessor implements AutoCloseable {

    /** A replay pays its three writes once for so many events; at the end of the log a batch is what has arrived. */
    private static final int BATCH = 500;

    /** How often a free claim is looked for; after an error the claim stays free for twice as long. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    /** Signs of life within the time of a claim: a late one, or one that the database loses, does not lose the claim. */
    private static final int SIGNS_OF_LIFE = 4;

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService threads;

    private ProjectionProcessor(PooledStreamingEventProcessor processor, ScheduledExecutorService threads) {
        this.processor = processor;
        this.threads = threads;
    }

    /** Not started yet. */
    static ProjectionProcessor of(
            Projection projection,
            Generation generation,
            MongoDatabase database,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokens,
            EventProcessorSpanFactory spans,
            ProjectionSettings settings) {
        var store = new MongoRowStore(database, generation, projection.rowKinds());
        var letters = new MongoDeadLetters(database, generation, settings.mostDeadLetters());
        String name = generation.storageName();
        // one thread reads the log while the other handles what was read
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(
                2,
                Thread.ofPlatform().name("projection-" + name + "-", 0).daemon().factory());
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new ProjectionInvoker(new Projector(projection, store, letters)))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                // rows that a rebuild has made go on where it ended
                .initialToken(source -> EventFeed.tokenAt(store.reached().position()))
                .batchSize(BATCH)
                .spanFactory(spans)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(
                        settings.claimTimeout().dividedBy(SIGNS_OF_LIFE).toMillis())
                .enableCoordinatorClaimExtension()
                .build();
        return new ProjectionProcessor(processor, threads);
    }

    void start() {
        processor.start();
    }

    boolean isRunning() {
        return processor.isRunning();
    }

    /** Ends after the batch at hand and gives the claim back. */
    @Override
    public void close() {
        processor.shutDown();
        threads.shutdown();
    }
}
