package io.daicho.standalone.cluster;

import io.daicho.log.FaultyProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place for one process of the ledger, with its own wire to the database; the process in it comes and goes. */
final class Node implements AutoCloseable {

    /** How long clients go on being sent to a process that is gone, until somebody has noticed. */
    private static final Duration UNNOTICED = Duration.ofMillis(500);

    private static final Pattern SERVES = Pattern.compile("Tomcat started on port (\\d+)");

    private final String name;
    private final Side side;
    private final List<String> application;
    private final List<String> settings;
    private final FaultyProxy wire;
    private final Path logs;
    private final List<Path> outputs = new ArrayList<>();
    private volatile @Nullable Running running;
    private volatile boolean ending;

    private record Running(JavaProcess process, String address) {}

    /**
     * @param application arguments that tell Java what to run
     * @param settings arguments to the application
     */
    Node(String name, Side side, List<String> application, List<String> settings, DatabaseProcess database, Path logs)
            throws IOException {
        this.name = name;
        this.side = side;
        this.application = List.copyOf(application);
        this.settings = List.copyOf(settings);
        this.wire = new FaultyProxy(database.address());
        this.logs = logs;
    }

    String name() {
        return name;
    }

    Side side() {
        return side;
    }

    FaultyProxy wire() {
        return wire;
    }

    /** Where it answers, if a process is there and has started. */
    Optional<String> address() {
        return Optional.ofNullable(running).map(Running::address);
    }

    /** Whether it was started and runs no more, though nobody ended it. */
    boolean hasFallen() {
        @Nullable Running now = running;
        return now != null && !ending && !now.process().isAlive();
    }

    /** What its processes have written, one file each. */
    synchronized List<Path> outputs() {
        return List.copyOf(outputs);
    }

    long pid() {
        @Nullable Running now = running;
        return now == null ? -1 : now.process().pid();
    }

    /** Waits until it serves. @throws IOException if it ended instead */
    synchronized void start() throws IOException, InterruptedException {
        var arguments = new ArrayList<>(application);
        arguments.add("--server.port=0");
        arguments.add("--daicho.mongodb.uri=mongodb://127.0.0.1:" + wire.port() + "/daicho");
        arguments.add("--daicho.node=" + name + "-" + outputs.size());
        arguments.addAll(settings);
        Path output = logs.resolve(name + "-" + outputs.size() + ".log");
        outputs.add(output);
        JavaProcess process = JavaProcess.start(arguments, output);
        ending = false;
        try {
            running = new Running(process, "http://127.0.0.1:" + process.await(SERVES));
        } finally {
            if (running == null) {
                process.kill();
            }
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        @Nullable Running now = running;
        if (now != null) {
            ending = true;
            now.process().kill();
            Thread.sleep(UNNOTICED);
            running = null;
        }
    }

    /** SIGTERM. @return false if it did not end in order */
    boolean terminate() throws InterruptedException {
        @Nullable Running now = running;
        if (now == null) {
            return true;
        }
        ending = true;
        boolean ended = now.process().terminate();
        Thread.sleep(UNNOTICED);
        running = null;
        return ended;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        @Nullable Running now = running;
        if (now != null) {
            now.process().kill();
        }
        wire.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
