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
 * Keeps one projection up with the log: an Axon event processor of one segment, with a token of its own. Of several
 * nodes the one that holds the token's claim works; another takes over when the claim lapses. An event that cannot be
 * handled stops the projection there and is tried again; nothing is skipped.
 */
public final class ProjectionProcessor implements AutoCloseable {

    /** A replay pays its three writes once for so many events; at the end of the log a batch is what has arrived. */
    private static final int BATCH = 500;

    /** How often a free claim is looked for; after an error the claim stays free for twice as long. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private final ReadModel readModel;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService threads;

    private ProjectionProcessor(
            ReadModel readModel, PooledStreamingEventProcessor processor, ScheduledExecutorService threads) {
        this.readModel = readModel;
        this.processor = processor;
        this.threads = threads;
    }

    /** Not started yet. */
    public static ProjectionProcessor of(
            Projection projection,
            MongoDatabase database,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokens,
            EventProcessorSpanFactory spans) {
        var store = new MongoRowStore(database, projection);
        String name = projection.storageName();
        // one thread reads the log while the other handles what was read
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(
                2,
                Thread.ofPlatform().name("projection-" + name + "-", 0).daemon().factory());
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new ProjectionInvoker(new Projector(projection, store)))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .spanFactory(spans)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .enableCoordinatorClaimExtension()
                .build();
        return new ProjectionProcessor(new ReadModel(name, store), processor, threads);
    }

    public ReadModel readModel() {
        return readModel;
    }

    public void start() {
        processor.start();
    }

    public boolean isRunning() {
        return processor.isRunning();
    }

    /** Ends after the batch at hand and gives the claim back. */
    @Override
    public void close() {
        processor.shutDown();
        threads.shutdown();
    }
}
