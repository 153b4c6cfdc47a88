package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log's promises when the network lies and processes die. */
class EventLogFaultsIT {

    private static final int SEED = 20260402;

    private final MongoDatabase database = TestMongo.freshDatabase();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void anAppendWhoseAnswerIsLostIsFoundInTheLogAndNotAppendedTwice() throws Exception {
        try (var proxy = new FaultyProxy(TestMongo.address());
                MongoClient client = TestMongo.client(through(proxy));
                MongoEventLog log = open(client, "a", Duration.ofSeconds(20))) {
            log.append(TestCommits.fresh(1));
            for (int i = 0; i < 20; i++) {
                proxy.swallowNextAnswer();
                log.append(TestCommits.fresh(2));
            }

            assertThat(proxy.swallowed()).isEqualTo(20);
            assertThat(RawLog.of(database).requireSound().commits()).hasSize(21);
        }
    }

    @Test
    void manyWritersOnTwoNodesSurviveConnectionsCutAtRandom() throws Exception {
        try (var proxy = new FaultyProxy(TestMongo.address());
                MongoClient faulty = TestMongo.client(through(proxy));
                MongoEventLog first = open(faulty, "first", Duration.ofSeconds(30));
                MongoClient steady = TestMongo.client(TestMongo.uriOf(database.getName()));
                MongoEventLog second = open(steady, "second", Duration.ofSeconds(30))) {
            var done = new AtomicBoolean();
            Thread saboteur = Thread.ofVirtual().start(() -> sabotage(proxy, done));

            List<List<String>> acknowledged = Writers.run(24, writer -> () -> {
                MongoEventLog log = writer % 2 == 0 ? first : second;
                var commands = new ArrayList<String>();
                for (int i = 0; i < 10 || !done.get(); i++) {
                    String command = "command-" + writer + "-" + i;
                    log.append(TestCommits.commit("stream-" + writer, i * 2L, command, 2));
                    commands.add(command);
                    pause(1 + i % 10);
                }
                return commands;
            });
            saboteur.join();

            assertThat(proxy.swallowed()).isPositive();
            assertThat(RawLog.of(database).requireSound().commands())
                    .containsExactlyInAnyOrderElementsOf(
                            acknowledged.stream().flatMap(List::stream).toList());
        }
    }

    @Test
    void aLogThatCannotBeReachedSaysSoInTimeAndGoesOnWhenItCan() throws Exception {
        try (var proxy = new FaultyProxy(TestMongo.address());
                MongoClient client = TestMongo.client(through(proxy) + "?serverSelectionTimeoutMS=200");
                MongoEventLog log = open(client, "a", Duration.ofSeconds(1))) {
            log.append(TestCommits.fresh(1));
            proxy.down(true);
            NewCommit commit = TestCommits.fresh(1);

            assertThatThrownBy(() -> log.append(commit)).isInstanceOf(LogUnavailable.class);
            proxy.down(false);

            // the outcome was unknown; the same command again finds out, and is there once either way
            appendUntilKnown(log, commit);
            assertThat(RawLog.of(database).requireSound().commands()).containsOnlyOnce(commit.command());
        }
    }

    @Test
    void processesKilledWhileAppendingLeaveASoundLogWithEverythingTheyAcknowledged() throws Exception {
        var random = new Random(SEED);
        LogSchema.create(database);
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        try (MongoClient client = TestMongo.client(TestMongo.uriOf(database.getName()));
                MongoEventLog survivor = open(client, "survivor", Duration.ofSeconds(30))) {
            for (int round = 0; round < 3; round++) {
                Process one = startAppending("one-" + round, acknowledged);
                Process other = startAppending("other-" + round, acknowledged);
                awaitMoreThan(acknowledged, acknowledged.size() + 200);
                Thread.sleep(random.nextInt(50));
                one.destroyForcibly().waitFor();
                survivor.append(TestCommits.fresh(1));
                other.destroyForcibly().waitFor();
            }
            survivor.append(TestCommits.fresh(1));

            RawLog raw = RawLog.of(database).requireSound();
            assertThat(raw.commands()).containsAll(List.copyOf(acknowledged));
            assertThat(acknowledged).hasSizeGreaterThan(600);
        }
    }

    /** Leaves the driver the half second it takes to trust a server again, or nobody would ever get through. */
    private static void sabotage(FaultyProxy proxy, AtomicBoolean done) {
        var random = new Random(SEED);
        for (int i = 0; i < 8; i++) {
            pause(200 + random.nextInt(800));
            if (random.nextBoolean()) {
                proxy.swallowNextAnswer();
            } else {
                proxy.cutAll();
            }
        }
        done.set(true);
    }

    private static void appendUntilKnown(MongoEventLog log, NewCommit commit) {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                log.append(commit);
                return;
            } catch (DuplicateCommand e) {
                return;
            } catch (LogUnavailable e) {
                pause(100);
            }
        }
        throw new AssertionError("the log never came back");
    }

    private Process startAppending(String node, List<String> acknowledged) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        TestMongo.uriOf(database.getName()),
                        database.getName(),
                        node)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread.ofVirtual().start(() -> {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    // a line cut short by the kill is no acknowledgement
                    if (line.length() == UUID.randomUUID().toString().length()) {
                        acknowledged.add(line);
                    }
                }
            } catch (IOException e) {
                // killed
            }
        });
        return process;
    }

    private static void awaitMoreThan(List<String> acknowledged, int count) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (acknowledged.size() <= count) {
            assertThat(System.nanoTime())
                    .as("%d acknowledged", acknowledged.size())
                    .isLessThan(deadline);
            Thread.sleep(2);
        }
    }

    private MongoEventLog open(MongoClient client, String node, Duration patience) {
        return MongoEventLog.open(
                client.getDatabase(database.getName()),
                Clock.systemUTC(),
                new LogSettings(node, patience, Duration.ofMillis(20)));
    }

    private String through(FaultyProxy proxy) {
        return "mongodb://127.0.0.1:" + proxy.port() + "/" + database.getName();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
