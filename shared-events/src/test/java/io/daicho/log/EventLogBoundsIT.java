package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.daicho.log.FaultyProxy.Fault;
import io.daicho.proof.MerkleHashes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the log bounds, what it refuses, and what stands beside a commit without being hashed. */
@Timeout(300)
class EventLogBoundsIT {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final MongoDatabase database = TestMongo.freshDatabase();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void aCommitThatFindsTheQueueFullIsRefusedAndNotWritten() throws Exception {
        try (var proxy = new FaultyProxy(TestMongo.address());
                MongoClient client = TestMongo.client(through(proxy));
                var writers = Executors.newVirtualThreadPerTaskExecutor();
                MongoEventLog log = open(client, settings(2, Duration.ofDays(1)), Clock.systemUTC())) {
            log.append(TestCommits.fresh(1));
            proxy.inject(Fault.HANG);
            var waiting = new ArrayList<CompletableFuture<StoredCommit>>();
            waiting.add(CompletableFuture.supplyAsync(() -> log.append(TestCommits.fresh(1)), writers));
            await(() -> proxy.swallowed() > 0 && log.waiting() == 0);
            for (int i = 0; i < 2; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> log.append(TestCommits.fresh(1)), writers));
            }
            await(() -> log.waiting() == 2);
            NewCommit refused = TestCommits.fresh(1);

            assertThatThrownBy(() -> log.append(refused)).isInstanceOf(LogBusy.class);
            proxy.inject(Fault.NONE);

            List<String> acknowledged = waiting.stream()
                    .map(CompletableFuture::join)
                    .map(StoredCommit::command)
                    .toList();
            assertThat(RawLog.of(database).requireSound().commands())
                    .containsAll(acknowledged)
                    .hasSize(4)
                    .doesNotContain(refused.command());
        }
    }

    @Test
    void whoStopsWaitingBehindAnAppendThatHangsIsNotAppendedLater() throws Exception {
        try (var proxy = new FaultyProxy(TestMongo.address());
                MongoClient client = TestMongo.client(through(proxy));
                var writers = Executors.newVirtualThreadPerTaskExecutor();
                MongoEventLog log = open(client, settings(10, Duration.ofDays(1)), Clock.systemUTC())) {
            log.append(TestCommits.fresh(1));
            proxy.inject(Fault.HANG);
            var hanging = CompletableFuture.supplyAsync(() -> log.append(TestCommits.fresh(1)), writers);
            await(() -> proxy.swallowed() > 0 && log.waiting() == 0);
            NewCommit abandoned = TestCommits.fresh(1);
            var outcome = new CompletableFuture<Throwable>();
            Thread waiter = Thread.ofVirtual().start(() -> {
                try {
                    log.append(abandoned);
                } catch (LogUnavailable e) {
                    outcome.complete(e);
                }
            });
            await(() -> log.waiting() == 1);
            waiter.interrupt();

            assertThat(outcome.get()).hasMessageContaining("is not appended");
            proxy.inject(Fault.NONE);
            hanging.join();
            log.append(TestCommits.fresh(1));
            assertThat(RawLog.of(database).requireSound().commands()).hasSize(3).doesNotContain(abandoned.command());
        }
    }

    @Test
    void aNodeWhoseClockIsFarAheadOfTheServersAppendsNothingUntilItIsSetRight() {
        var clock = new SteppedClock();
        try (MongoEventLog log = MongoEventLog.open(database, clock, settings(10, Duration.ofMinutes(1)))) {
            log.append(TestCommits.fresh(1));
            clock.step = Duration.ofMinutes(30);

            assertThatThrownBy(() -> log.append(TestCommits.fresh(1))).isInstanceOf(ClockAhead.class);
            assertThat(log.clockAhead())
                    .hasValueSatisfying(ahead -> assertThat(ahead).isGreaterThan(Duration.ofMinutes(29)));

            clock.step = Duration.ZERO;
            log.append(TestCommits.fresh(1));
            assertThat(RawLog.of(database).requireSound().commits()).hasSize(2);
        }
    }

    @Test
    void aClockSetBackDoesNotSetTheLogsTimeBack() {
        var clock = new SteppedClock();
        try (MongoEventLog log = MongoEventLog.open(database, clock, settings(10, Duration.ofMinutes(1)))) {
            Instant before = log.append(TestCommits.fresh(1)).at();
            clock.step = Duration.ofDays(-1);

            assertThat(log.append(TestCommits.fresh(1)).at()).isEqualTo(before);
        }
    }

    @Test
    void everyReadOfALogThatDoesNotAnswerSaysSoInTheSameWay() throws Exception {
        try (var proxy = new FaultyProxy(TestMongo.address());
                MongoClient client = TestMongo.client(through(proxy) + "?serverSelectionTimeoutMS=200");
                MongoEventLog log = open(client, settings(10, Duration.ofDays(1)), Clock.systemUTC())) {
            String stream = log.append(TestCommits.fresh(2)).stream();
            proxy.down(true);

            Stream.<ThrowingCallable>of(
                            () -> log.findByCommand("c"),
                            log::head,
                            () -> log.readStream(stream, 0),
                            () -> log.readStreamUpTo(stream, 1),
                            () -> log.lastSeq(stream),
                            () -> log.readAfter(0, 10),
                            () -> log.readPositions(List.of(1L, 2L)),
                            () -> log.positionAt(Instant.EPOCH),
                            () -> log.timeOf(1),
                            () -> MongoEventLog.open(
                                    client.getDatabase(database.getName()),
                                    Clock.systemUTC(),
                                    LogSettings.forNode("b")))
                    .forEach(read -> assertThatThrownBy(read).isInstanceOf(LogUnavailable.class));

            proxy.down(false);
            await(() -> answers(log));
            assertThat(log.readAfter(0, 10)).hasSize(2);
        }
    }

    @Test
    void theTraceOfAnAppendStandsBesideTheEventsAndIsNotHashed() {
        var observer = new LogObserver() {
            private @Nullable String trace = TRACE;

            @Override
            public StoredCommit append(NewCommit commit, Append append) {
                return append.traced(trace);
            }
        };
        try (MongoEventLog log = MongoEventLog.open(
                database, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), LogSettings.forNode("a"), observer)) {
            log.append(TestCommits.fresh(2));
            observer.trace = null;
            log.append(TestCommits.fresh(1));

            assertThat(log.readAfter(0, 10)).map(StoredEvent::trace).containsExactly(TRACE, TRACE, null);
            // the oracle makes the leaves from the published members alone
            RawLog raw = RawLog.of(database).requireSound();
            assertThat(raw.commits()).map(commit -> commit.get("trace")).containsExactly(TRACE, null);
            assertThat(raw.commits().getLast()).doesNotContainKey("trace");
            Document first =
                    raw.commits().getFirst().getList("events", Document.class).getFirst();
            assertThat(first.get("leaf", Binary.class).getData())
                    .isEqualTo(MerkleHashes.leaf(
                                    log.readAfter(0, 1).getFirst().leafLine().text())
                            .bytes());
            assertThat(log.readAfter(0, 1).getFirst().leafLine().text()).doesNotContain("trace");
        }
    }

    private static boolean answers(MongoEventLog log) {
        try {
            log.head();
            return true;
        } catch (LogUnavailable e) {
            return false;
        }
    }

    /** The time of day, and so much more. */
    private static final class SteppedClock extends Clock {

        private volatile Duration step = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(step);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private static LogSettings settings(int queue, Duration mostAhead) {
        return new LogSettings("a", Duration.ofSeconds(30), Duration.ofMillis(20), queue, mostAhead);
    }

    private MongoEventLog open(MongoClient client, LogSettings settings, Clock clock) {
        return MongoEventLog.open(client.getDatabase(database.getName()), clock, settings);
    }

    private String through(FaultyProxy proxy) {
        return "mongodb://127.0.0.1:" + proxy.port() + "/" + database.getName();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
