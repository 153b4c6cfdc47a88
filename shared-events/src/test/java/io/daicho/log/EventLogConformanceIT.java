package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log promises, on whatever server {@link TestMongo} stands for. */
class EventLogConformanceIT {

    private static final int SEED = 20260401;

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final List<MongoEventLog> opened = new ArrayList<>();

    @AfterEach
    void closeLogs() {
        opened.forEach(MongoEventLog::close);
        database.drop();
    }

    @Test
    void positionsOfOneWriterAreDense() {
        MongoEventLog log = open("a");

        List<StoredCommit> commits = List.of(
                log.append(TestCommits.fresh(1)), log.append(TestCommits.fresh(3)), log.append(TestCommits.fresh(1)));

        assertThat(commits).extracting(StoredCommit::position).containsExactly(1L, 2L, 5L);
        assertThat(log.head()).isEqualTo(5);
        assertThat(RawLog.of(database).requireSound().commits()).hasSize(3);
    }

    @Test
    void anEmptyLogEndsAtZero() {
        MongoEventLog log = open("a");

        assertThat(log.head()).isZero();
        assertThat(log.positionAt(Instant.now())).isZero();
        assertThat(log.readAfter(0, 10)).isEmpty();
        assertThat(log.readStream("nobody", 0)).isEmpty();
        assertThat(log.lastSeq("nobody")).isEmpty();
        assertThat(log.findByCommand("nothing")).isEmpty();
    }

    @Test
    void sixtyFourWritersLeaveNoGapAndAFollowerSeesEveryEventInOrder() throws Exception {
        MongoEventLog log = open("a");
        int writers = 64;
        int commitsEach = 25;
        try (var follower = new RecordingFollower(log, 0)) {
            List<List<StoredCommit>> acknowledged =
                    Writers.run(writers, writer -> appendStream(log, "stream-" + writer, commitsEach, writer));

            RawLog raw = RawLog.of(database).requireSound();
            assertThat(raw.commits()).hasSize(writers * commitsEach);
            assertThat(raw.commands()).containsExactlyInAnyOrderElementsOf(commandsOf(acknowledged));
            assertThat(follower.idsUpTo(log.head())).isEqualTo(raw.eventIds());
        }
    }

    @Test
    void twoNodesShareOneLogWithoutGapOrLoss() throws Exception {
        try (MongoClient other = TestMongo.client(TestMongo.uriOf(database.getName()))) {
            MongoEventLog first = open("first");
            MongoEventLog second = open(other.getDatabase(database.getName()), "second", Clock.systemUTC());
            try (var follower = new RecordingFollower(second, 0)) {
                List<List<StoredCommit>> acknowledged = Writers.run(
                        16, writer -> appendStream(writer % 2 == 0 ? first : second, "stream-" + writer, 40, writer));

                RawLog raw = RawLog.of(database).requireSound();
                assertThat(raw.commands()).containsExactlyInAnyOrderElementsOf(commandsOf(acknowledged));
                assertThat(raw.commits())
                        .extracting(commit -> commit.getString("node"))
                        .contains("first", "second");
                assertThat(first.head()).isEqualTo(second.head());
                assertThat(follower.idsUpTo(first.head())).isEqualTo(raw.eventIds());
            }
        }
    }

    @Test
    void aReplayIsTheLogWhereverItBeginsAndStopsBeforeACommitThatIsNotThere() throws Exception {
        MongoEventLog log = open("a");
        var unused = Writers.run(32, writer -> appendStream(log, "stream-" + writer, 50, writer));
        RawLog raw = RawLog.of(database).requireSound();
        List<String> ids = raw.eventIds();
        for (int from : new int[] {0, 1, 99, 100, 101, 700, ids.size() - 1, ids.size()}) {
            assertThat(replayed(log, from)).as("after %d", from).isEqualTo(ids.subList(from, ids.size()));
        }

        Document missing = raw.commits().get(1_000);
        LogSchema.log(database).deleteOne(new Document("_id", missing.getLong("_id")));
        int before = (int) (missing.getLong("_id") - 1);
        assertThat(replayed(log, 0)).isEqualTo(ids.subList(0, before));
    }

    private static List<String> replayed(MongoEventLog log, long after) {
        var ids = new ArrayList<String>();
        LogScan scan = log.scanAfter(after);
        for (List<StoredEvent> events = scan.next(); !events.isEmpty(); events = scan.next()) {
            events.forEach(event -> ids.add(event.id()));
        }
        return ids;
    }

    @Test
    void oneOfManyWinsAPlaceInAStreamAndTheOthersAreToldSo() throws Exception {
        MongoEventLog first = open("first");
        MongoEventLog second = open("second");

        List<Boolean> won = Writers.run(32, writer -> () -> {
            try {
                (writer % 2 == 0 ? first : second).append(TestCommits.commit("contended", 0, "command-" + writer, 2));
                return true;
            } catch (StreamConflict e) {
                assertThat(e).hasMessageContaining("contended");
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(RawLog.of(database).requireSound().commits()).hasSize(1);
    }

    @Test
    void aCommandIsCommittedOnceHoweverOftenItIsSent() throws Exception {
        MongoEventLog first = open("first");
        MongoEventLog second = open("second");

        List<Long> positions = Writers.run(32, writer -> () -> {
            try {
                return (writer % 2 == 0 ? first : second)
                        .append(TestCommits.commit("stream-" + writer, 0, "the-command", 3))
                        .position();
            } catch (DuplicateCommand e) {
                return e.receipt().firstPosition();
            }
        });

        assertThat(positions).containsOnly(1L);
        assertThat(RawLog.of(database).requireSound().commits()).hasSize(1);
        assertThat(first.findByCommand("the-command"))
                .hasValueSatisfying(
                        receipt -> assertThat(receipt.lastPosition()).isEqualTo(3));
    }

    @Test
    void aRefusedCommitLeavesNothingBehindAndDoesNotHoldUpOthers() throws Exception {
        MongoEventLog log = open("a");
        log.append(TestCommits.commit("taken", 0, "first", 1));

        List<String> outcomes = Writers.run(40, writer -> () -> {
            NewCommit commit = writer % 2 == 0
                    ? TestCommits.commit("taken", 0, "late-" + writer, 5)
                    : TestCommits.commit("free-" + writer, 0, "free-" + writer, 2);
            try {
                log.append(commit);
                return "in";
            } catch (StreamConflict e) {
                return "refused";
            }
        });

        assertThat(outcomes).filteredOn("in"::equals).hasSize(20);
        RawLog raw = RawLog.of(database).requireSound();
        assertThat(raw.commits()).hasSize(21);
        assertThat(raw.commands()).noneMatch(command -> command.startsWith("late-"));
    }

    @Test
    void timesNeverGoBackHoweverTheClocksDiffer() throws Exception {
        Instant base = Instant.parse("2026-04-01T00:00:00Z");
        MongoEventLog ahead = open(database, "ahead", Clock.fixed(base.plusSeconds(5), ZoneOffset.UTC));
        MongoEventLog behind = open(database, "behind", Clock.fixed(base, ZoneOffset.UTC));

        StoredCommit early = ahead.append(TestCommits.fresh(1));
        StoredCommit late = behind.append(TestCommits.fresh(1));

        assertThat(early.at()).isEqualTo(base.plusSeconds(5));
        assertThat(late.at()).isEqualTo(base.plusSeconds(5));
        assertThat(behind.positionAt(base)).isZero();
        assertThat(behind.positionAt(base.plusSeconds(5))).isEqualTo(2);
        RawLog.of(database).requireSound();
    }

    @Test
    void followersReadOnWhereATokenStandsEvenWithinACommit() throws Exception {
        MongoEventLog log = open("a");
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            log.append(TestCommits.fresh(1 + random.nextInt(i % 20 == 0 ? 300 : 4)));
        }
        List<String> all = RawLog.of(database).requireSound().eventIds();

        for (int position = 0; position <= all.size(); position += 7) {
            assertThat(log.readAfter(position, all.size()))
                    .as("after %d", position)
                    .extracting(StoredEvent::id)
                    .isEqualTo(all.subList(position, all.size()));
        }
        assertThat(log.readAfter(3, 2)).extracting(StoredEvent::position).containsExactly(4L, 5L);
    }

    @Test
    void eventsAreReadAtAnyPositionsWhereverTheirCommitsBegin() {
        MongoEventLog log = open("a");
        var random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            log.append(TestCommits.fresh(1 + random.nextInt(i == 20 ? 200 : 3)));
        }
        List<String> all = RawLog.of(database).requireSound().eventIds();
        List<Long> positions = LongStream.generate(() -> 1 + random.nextInt(all.size()))
                .limit(150)
                .boxed()
                .toList();

        assertThat(log.readPositions(positions))
                .extracting(StoredEvent::id)
                .isEqualTo(positions.stream()
                        .distinct()
                        .sorted()
                        .map(position -> all.get((int) (position - 1)))
                        .toList());
        assertThatThrownBy(() -> log.readPositions(List.of(1L, all.size() + 1L)))
                .hasMessageContaining("no event at " + (all.size() + 1));
    }

    @Test
    void thePositionAtATimeIsTheLastOneNotAfterIt() {
        var now = new AtomicReference<>(Instant.parse("2026-04-01T00:00:00Z"));
        MongoEventLog log = open(database, "a", new Ticking(now));
        var random = new Random(SEED);
        for (int i = 0; i < 120; i++) {
            // several commits share a millisecond
            now.updateAndGet(time -> time.plusMillis(random.nextInt(3)));
            log.append(TestCommits.fresh(1 + random.nextInt(i == 50 ? 1000 : 3)));
        }
        List<StoredEvent> events = log.readAfter(0, Integer.MAX_VALUE);

        Instant first = events.getFirst().at();
        LongStream.range(
                        -2,
                        Duration.between(first, Objects.requireNonNull(now.get()))
                                        .toMillis()
                                + 3)
                .forEach(millis -> {
                    Instant time = first.plusMillis(millis);
                    long naive = events.stream()
                            .filter(event -> !event.at().isAfter(time))
                            .count();
                    assertThat(log.positionAt(time)).as("at %s", time).isEqualTo(naive);
                });
    }

    @Test
    void aStreamReadsTheSameWithItsIndexWithoutItAndWithAWrongOne() throws Exception {
        MongoEventLog log = open("a");
        Writers.run(4, writer -> appendStream(log, "stream-" + writer, 90, writer));
        List<String> expected = RawLog.of(database).commits().stream()
                .filter(commit -> commit.getString("stream").equals("stream-2"))
                .flatMap(commit -> commit.getList("events", Document.class).stream())
                .map(event -> event.getString("id"))
                .toList();

        assertThat(log.readStream("stream-2", 0)).extracting(StoredEvent::id).isEqualTo(expected);
        assertThat(indexEntry("stream-2").getList("positions", Long.class)).hasSize(90);
        assertThat(log.readStream("stream-2", 0)).extracting(StoredEvent::id).isEqualTo(expected);
        assertThat(log.readStream("stream-2", 30))
                .extracting(StoredEvent::id)
                .isEqualTo(expected.subList(30, expected.size()));

        assertThat(log.readStream("stream-1", 0)).isNotEmpty();
        LogSchema.streams(database)
                .replaceOne(
                        new Document("_id", "stream-2"), indexEntry("stream-1").append("_id", "stream-2"));
        assertThat(log.readStream("stream-2", 0)).extracting(StoredEvent::id).isEqualTo(expected);
        assertThat(log.lastSeq("stream-2")).hasValue(expected.size() - 1L);
    }

    @Test
    void aStreamUpToAPositionIsItsBeginningWithItsIndexAndWithoutIt() throws Exception {
        MongoEventLog log = open("a");
        Writers.run(3, writer -> appendStream(log, "stream-" + writer, 40, writer));
        List<StoredEvent> all = log.readAfter(0, Integer.MAX_VALUE);
        for (boolean indexed : List.of(false, true)) {
            if (indexed) {
                log.readStream("stream-1", 0);
            }
            for (long position = 0; position <= all.size() + 1; position += indexed ? 1 : 7) {
                long last = position;
                assertThat(log.readStreamUpTo("stream-1", last))
                        .as("up to %d", last)
                        .isEqualTo(all.stream()
                                .filter(event -> event.stream().equals("stream-1") && event.position() <= last)
                                .toList());
            }
        }
        assertThat(log.readStreamUpTo("nobody", 50)).isEmpty();
        assertThat(log.readStream("stream-1", 0))
                .isEqualTo(all.stream()
                        .filter(event -> event.stream().equals("stream-1"))
                        .toList());
    }

    @Test
    void aCommitBeyondTheLimitsIsRefusedBeforeItReachesTheLog() {
        assertThatThrownBy(() -> TestCommits.fresh(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> TestCommits.fresh(NewCommit.MAX_EVENTS + 1)).hasMessageContaining("not 1025");
    }

    @Test
    void aClosedLogTakesNothingMore() {
        MongoEventLog log = open("a");
        log.append(TestCommits.fresh(1));
        log.close();

        assertThatThrownBy(() -> log.append(TestCommits.fresh(1)))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("closed");
        assertThat(RawLog.of(database).commits()).hasSize(1);
    }

    @Test
    void aNodeThatFellFarBehindFindsTheEnd() throws Exception {
        MongoEventLog behind = open("behind");
        behind.append(TestCommits.fresh(1));
        MongoEventLog busy = open("busy");
        Writers.run(8, writer -> appendStream(busy, "stream-" + writer, 60, writer));

        StoredCommit next = behind.append(TestCommits.fresh(1));

        assertThat(next.position()).isEqualTo(busy.head());
        RawLog.of(database).requireSound();
    }

    private Document indexEntry(String stream) {
        return Objects.requireNonNull(
                LogSchema.streams(database).find(new Document("_id", stream)).first());
    }

    /** Appends to a stream of its own, commit after commit of 1 to 3 events. */
    private static Callable<List<StoredCommit>> appendStream(MongoEventLog log, String stream, int commits, int seed) {
        return () -> {
            var random = new Random(SEED + seed);
            var acknowledged = new ArrayList<StoredCommit>();
            long seq = 0;
            for (int i = 0; i < commits; i++) {
                int events = 1 + random.nextInt(3);
                acknowledged.add(log.append(
                        TestCommits.commit(stream, seq, UUID.randomUUID().toString(), events)));
                seq += events;
            }
            return acknowledged;
        };
    }

    private static List<String> commandsOf(List<List<StoredCommit>> acknowledged) {
        return acknowledged.stream()
                .flatMap(List::stream)
                .map(StoredCommit::command)
                .toList();
    }

    private MongoEventLog open(String node) {
        return open(database, node, Clock.systemUTC());
    }

    private MongoEventLog open(MongoDatabase in, String node, Clock clock) {
        MongoEventLog log = MongoEventLog.open(in, clock, LogSettings.forNode(node));
        opened.add(log);
        return log;
    }

    private static final class Ticking extends Clock {

        private final AtomicReference<Instant> now;

        Ticking(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
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

    /** Follows the log from a position on a thread of its own and keeps what it saw, in the order it saw it. */
    private static final class RecordingFollower implements AutoCloseable {

        private final List<StoredEvent> seen = java.util.Collections.synchronizedList(new ArrayList<>());
        private final Thread thread;
        private volatile boolean closed;

        RecordingFollower(MongoEventLog log, long from) {
            LogScan scan = log.scanAfter(from);
            this.thread = Thread.ofVirtual().start(() -> {
                while (!closed) {
                    List<StoredEvent> next = scan.next();
                    seen.addAll(next);
                    if (next.isEmpty()) {
                        try {
                            log.watch().awaitBeyond(scan.position(), 1, java.util.concurrent.TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                }
            });
        }

        List<String> idsUpTo(long position) throws InterruptedException, ExecutionException {
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (seen.size() < position && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            return seen.stream().map(StoredEvent::id).toList();
        }

        @Override
        public void close() throws InterruptedException {
            closed = true;
            thread.join();
        }
    }
}
