package io.daicho.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server in a process of its own is killed under load, again and again on the same directory, each time after a
 * number of acknowledgements that the seed chooses. What was acknowledged must be there, and nothing by half.
 *
 * <p>{@code -Ddaicho.durability.seed=… -Ddaicho.durability.kills=…} repeat or prolong a run.
 */
class DurabilityIT {

    private static final int KILLS = Integer.getInteger("daicho.durability.kills", 4);
    private static final int FEWEST_ACKNOWLEDGED = 100;
    private static final int MOST_ACKNOWLEDGED = 400;
    private static final int ROW_WRITERS = 3;
    private static final int LOG_WRITERS = 3;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @ParameterizedTest(name = "sync: {0}")
    @ValueSource(booleans = {true, false})
    void aKilledServerHasLostNothingItAcknowledgedAndHoldsNothingByHalf(boolean sync)
            throws IOException, InterruptedException {
        long seed = Long.getLong("daicho.durability.seed", System.nanoTime());
        System.out.println("DurabilityIT sync " + sync + ", seed " + seed);
        Random random = new Random(seed);
        AcknowledgedRows rows = new AcknowledgedRows();
        AcknowledgedCommits commits = new AcknowledgedCommits();
        for (int kill = 0; kill <= KILLS; kill++) {
            String when = "seed " + seed + ", after " + kill + " kills";
            try (ServerProcess server = ServerProcess.start(directory, sync);
                    MongoClient client = connect(server);
                    MongoEventLog log = open(client)) {
                rows.check(when, database(client));
                commits.check(when, log);
                UniqueIndexes.check(when, database(client));

                long before = rows.count() + commits.count();
                int acknowledgements = random.nextInt(FEWEST_ACKNOWLEDGED, MOST_ACKNOWLEDGED);
                CountDownLatch enough = new CountDownLatch(acknowledgements);
                List<Thread> writers = startWriters(kill, database(client), rows, log, commits, enough::countDown);
                enough.await();
                server.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
                assertThat(rows.count() + commits.count() - before)
                        .as("%s: acknowledged before the next", when)
                        .isGreaterThanOrEqualTo(acknowledgements);
            }
        }
    }

    private static List<Thread> startWriters(
            int round,
            MongoDatabase database,
            AcknowledgedRows rows,
            MongoEventLog log,
            AcknowledgedCommits commits,
            Runnable acknowledged) {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < ROW_WRITERS; i++) {
            String writer = "row-" + round + "-" + i;
            writers.add(Thread.ofVirtual().start(() -> rows.writeUntilItFails(database, writer, acknowledged)));
        }
        for (int i = 0; i < LOG_WRITERS; i++) {
            String writer = "commit-" + round + "-" + i;
            writers.add(Thread.ofVirtual().start(() -> commits.appendUntilItFails(log, writer, acknowledged)));
        }
        return writers;
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase("daicho");
    }

    private static MongoEventLog open(MongoClient client) {
        return MongoEventLog.open(
                database(client), Clock.systemUTC(), new LogSettings("node", PATIENCE, Duration.ofMillis(100)));
    }

    private static MongoClient connect(ServerProcess server) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(server.uri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .retryWrites(false)
                .retryReads(false)
                .build());
    }
}
