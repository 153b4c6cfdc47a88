package io.daicho.standalone.cluster;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.daicho.log.boot.LedgerClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** Command sides and query sides, each a process with its own wire to the one database. */
final class Cluster implements AutoCloseable {

    private final DatabaseProcess database;
    private final MongoClient client;
    private final Path logs;
    private final List<Node> nodes = new ArrayList<>();

    private Cluster(DatabaseProcess database, Path logs) {
        this.database = database;
        this.client = LedgerClient.of("mongodb://" + database.address(), Duration.ofSeconds(10));
        this.logs = logs;
    }

    /** A database in a directory, and nobody who uses it yet. */
    static Cluster on(Path directory, Path logs) throws IOException, InterruptedException {
        return new Cluster(DatabaseProcess.start(directory, logs), logs);
    }

    /** Adds a place for a process, not started yet. */
    Node add(String name, Side side, List<String> application, List<String> settings) throws IOException {
        var node = new Node(name, side, application, settings, database, logs);
        nodes.add(node);
        return node;
    }

    /** Starts all that do not run, at once. */
    void startAll() throws Exception {
        var starts = nodes.stream()
                .filter(node -> node.address().isEmpty())
                .<Callable<Void>>map(node -> () -> {
                    node.start();
                    return null;
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> start : threads.invokeAll(starts)) {
                start.get();
            }
        }
    }

    DatabaseProcess database() {
        return database;
    }

    /** The database as it is, past every wire. */
    MongoDatabase documents() {
        return client.getDatabase("daicho");
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<Node> nodes(Side side) {
        return nodes.stream().filter(node -> node.side() == side).toList();
    }

    /** The address of one that serves, any of them; empty while none does. */
    Optional<String> anyAddress(Side side, RandomGenerator random) {
        List<String> serving =
                nodes(side).stream().flatMap(node -> node.address().stream()).toList();
        return serving.isEmpty() ? Optional.empty() : Optional.of(serving.get(random.nextInt(serving.size())));
    }

    /** Tries again and again, for a while. @return whether it came true */
    static boolean eventually(Duration limit, Condition condition) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - begun > limit.toNanos()) {
                return false;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        return true;
    }

    /** What is waited for. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Node node : nodes) {
            node.close();
        }
        client.close();
        database.close();
    }
}
