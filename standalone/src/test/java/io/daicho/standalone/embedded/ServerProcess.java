package io.daicho.standalone.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An embedded server in a process of its own, to be killed. */
final class ServerProcess implements AutoCloseable {

    private static final String READY = "ready ";

    private final Process process;
    private final String uri;

    private ServerProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    static ServerProcess start(Path directory, boolean sync) throws IOException {
        return start(directory, sync, List.of());
    }

    /**
     * @param wrapper words before the Java command, such as a shell that sets limits
     */
    static ServerProcess start(Path directory, boolean sync, List<String> wrapper) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                Main.class.getName(),
                directory.toString(),
                Boolean.toString(sync)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new ServerProcess(process, readUri(process.inputReader()));
    }

    private static String readUri(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the server did not start:\n" + said);
    }

    String uri() {
        return uri;
    }

    /** SIGKILL: nothing of the process runs any more, its hooks included. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the process to end by itself and returns what it said and its exit code in the last line. */
    String untilItEnds() throws IOException, InterruptedException {
        String said = String.join("\n", process.inputReader().lines().toList());
        return said + "\nexit " + process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** What runs in the process: a directory and whether to sync. */
    static final class Main {

        /** So little that it compacts all the time, and is often killed while it does. */
        private static final long SLACK_BYTES = 256 * 1024;

        private Main() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedSettings settings =
                    new EmbeddedSettings(Path.of(arguments[0]), 0, Boolean.parseBoolean(arguments[1]));
            EmbeddedMongo server = EmbeddedMongo.start(settings, SLACK_BYTES, failure -> {
                System.out.println(failure.getMessage());
                Runtime.getRuntime().halt(2);
            });
            System.out.println(READY + server.uri());
            Thread.currentThread().join();
        }
    }
}
