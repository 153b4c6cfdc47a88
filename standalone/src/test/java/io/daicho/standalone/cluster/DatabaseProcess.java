package io.daicho.standalone.cluster;

import io.daicho.standalone.embedded.EmbeddedMongo;
import io.daicho.standalone.embedded.EmbeddedSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The one database of all, in a process of its own, which can be killed and started again at the same address. */
final class DatabaseProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready mongodb://127\\.0\\.0\\.1:(\\d+)");

    private final Path directory;
    private final Path logs;
    private JavaProcess process;
    private int port;
    private int starts;

    private DatabaseProcess(Path directory, Path logs, JavaProcess process) {
        this.directory = directory;
        this.logs = logs;
        this.process = process;
    }

    static DatabaseProcess start(Path directory, Path logs) throws IOException, InterruptedException {
        var database = new DatabaseProcess(directory, logs, started(directory, 0, logs.resolve("database-0.log")));
        database.port = Integer.parseInt(database.process.await(READY));
        return database;
    }

    private static JavaProcess started(Path directory, int port, Path output) throws IOException {
        String classes = System.getProperty("java.class.path")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", "");
        return JavaProcess.start(
                // it stands for a database of a machine of its own, and holds what of the file is in use in memory
                List.of("-Xmx1g", "-cp", classes, Main.class.getName(), directory.toString(), Integer.toString(port)),
                output);
    }

    /** Host and port. */
    String address() {
        return "127.0.0.1:" + port;
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    void restart() throws IOException, InterruptedException {
        starts++;
        process = started(directory, port, logs.resolve("database-" + starts + ".log"));
        process.await(READY);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** What runs in the process: a directory and a port. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws InterruptedException {
            var settings = new EmbeddedSettings(Path.of(arguments[0]), Integer.parseInt(arguments[1]), false);
            EmbeddedMongo server = EmbeddedMongo.start(settings, failure -> {
                System.out.println(failure.getMessage());
                Runtime.getRuntime().halt(2);
            });
            System.out.println("ready " + server.uri());
            Thread.currentThread().join();
        }
    }
}
