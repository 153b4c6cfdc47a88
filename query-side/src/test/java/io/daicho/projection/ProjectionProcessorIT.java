package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.LedgerEventStore;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.RandomWalk.Cell;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DefaultEventProcessorSpanFactory;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.tracing.NoOpSpanFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's processor, the real log and the real tokens around a projection. */
class ProjectionProcessorIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<RowKey<Cell>> KEYS =
            IntStream.range(0, RandomWalk.CELLS).mapToObj(RandomWalk.CELL::key).toList();

    private static final Generation FIRST = new Generation("walk", 1, 1);

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final EventCatalogue catalogue = LedgerCatalogue.create();
    private final MongoEventLog log = MongoEventLog.open(
            database, Clock.systemUTC(), new LogSettings("test", Duration.ofSeconds(10), Duration.ofMillis(20)));
    private final LedgerEventStore store = LedgerEventStore.of(log, catalogue);
    private final LogWriter writer = new LogWriter(log, catalogue);
    private final ReadModel model =
            ProjectionHarness.readModel(FIRST, new MongoRowStore(database, FIRST, new RandomWalk(1).rowKinds()));

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aProjectionFollowsTheLogThroughReplayAndTail() {
        writer.write(RandomWalk.events(1, 700));
        try (ProjectionProcessor processor = processor(new RandomWalk(1), tokens("a"))) {
            processor.start();
            awaitState(700);
            writer.write(RandomWalk.events(701, 720));
            awaitState(720);
        }
    }

    @Test
    void aTokenThatCouldNotBeStoredAfterTheRowsBringsTheEventsOnceMoreAndChangesNothing() {
        writer.write(RandomWalk.events(1, 30));
        var tokens = new ForgetfulTokens(database);
        try (ProjectionProcessor processor = processor(new RandomWalk(1), tokens)) {
            processor.start();
            awaitState(30);
            writer.write(RandomWalk.events(31, 40));
            awaitState(40);
        }
        assertThat(tokens.forgotten.get()).isEqualTo(2);
    }

    @Test
    void whereNothingMayBeLeftOutAnEventThatCannotBeHandledStopsTheProjectionBeforeItUntilItCan() {
        writer.write(RandomWalk.events(1, 30));
        var stumbling = new Stumbling(17, 2);
        try (ProjectionProcessor processor = processor(stumbling, tokens("a"))) {
            processor.start();
            awaitState(30);
        }
        assertThat(stumbling.failures.get()).isEqualTo(2);
    }

    @Test
    void ofTwoNodesTheOtherGoesOnWhenOneEnds() {
        writer.write(RandomWalk.events(1, 10));
        ProjectionProcessor first = processor(new RandomWalk(1), tokens("first"));
        try (ProjectionProcessor second = processor(new RandomWalk(1), tokens("second"))) {
            first.start();
            awaitState(10);
            second.start();
            assertThat(model.reached().position()).isEqualTo(10);
            first.close();
            writer.write(RandomWalk.events(11, 25));
            awaitState(25);
        }
    }

    private void awaitState(int position) {
        assertThat(model.await(position, LONG).position()).isEqualTo(position);
        List<Map<RowKey<Cell>, Cell>> states = new RandomWalk(1).statesUpTo(position);
        for (int at : List.of(position, position / 2, 1)) {
            assertThat(model.at(at).findAll(KEYS)).as("position %d", at).isEqualTo(states.get(at));
        }
    }

    private ProjectionProcessor processor(Projection projection, TokenStore tokens) {
        return ProjectionProcessor.of(
                projection,
                FIRST,
                database,
                store,
                tokens,
                DefaultEventProcessorSpanFactory.builder()
                        .spanFactory(NoOpSpanFactory.INSTANCE)
                        .build(),
                new ProjectionSettings(
                        Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofDays(1), 0, Duration.ofSeconds(10)));
    }

    private MongoTokenStore tokens(String node) {
        return tokenBuilder(database).nodeId(node).build();
    }

    private static MongoTokenStore.Builder tokenBuilder(MongoDatabase database) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName("processor_tokens")
                        .build())
                .serializer(JacksonSerializer.defaultSerializer());
    }

    /** Fails to store the first tokens after the initial one, as a server would that goes away at that moment. */
    private static final class ForgetfulTokens extends MongoTokenStore {

        private final AtomicInteger forgotten = new AtomicInteger();

        private ForgetfulTokens(MongoDatabase database) {
            super(tokenBuilder(database));
        }

        @Override
        public void storeToken(TrackingToken token, String processorName, int segment) {
            if (token.position().orElse(0) > 0 && forgotten.get() < 2) {
                forgotten.incrementAndGet();
                throw new IllegalStateException("the token store went away");
            }
            super.storeToken(token, processorName, segment);
        }
    }

    /** A projection that fails at one event a few times. */
    private static final class Stumbling extends RandomWalk {

        private final AtomicInteger failures = new AtomicInteger();
        private final long at;
        private final int times;

        private Stumbling(long at, int times) {
            super(1);
            this.at = at;
            this.times = times;
        }

        @Override
        public void apply(PositionedEvent event, RowWriter rows) {
            super.apply(event, rows);
            if (event.position() == at && failures.get() < times) {
                failures.incrementAndGet();
                throw new IllegalStateException("stumbled");
            }
        }
    }
}
