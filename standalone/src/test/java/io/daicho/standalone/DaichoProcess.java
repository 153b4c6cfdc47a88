package io.daicho.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built application in a process of its own. */
final class DaichoProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile(" at (http://[^ ]+)");
    private static final long MINUTES = 5;

    private final Process process;

    private DaichoProcess(Process process) {
        this.process = process;
    }

    static DaichoProcess start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // it starts in half the processor time
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // a killed server's import is taken up when its lease has run out
                "-Ddaicho.import.lease=3s",
                "-Ddaicho.rebuild.lease=3s",
                "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DAICHO_MONGODB_URI");
        builder.environment().putAll(environment);
        return new DaichoProcess(builder.start());
    }

    /** Serves a directory on a free port. */
    static DaichoProcess serve(Path data) throws IOException {
        return start(Map.of(), "serve", "--data", data.toString(), "--port", "0");
    }

    private static Path jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the application has not been packaged"));
        }
    }

    /** Waits for the line that tells where it serves. */
    Api api() throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new Api(address.group(1));
            }
        }
        throw new IllegalStateException("it ended instead of serving: " + errors());
    }

    /** Waits until it has printed a line that begins so. */
    void awaitLine(String begin) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(begin)) {
                return;
            }
        }
        throw new IllegalStateException("it ended without a line " + begin + ": " + errors());
    }

    String errors() throws IOException {
        return String.join("\n", process.errorReader().lines().toList());
    }

    /** Waits for it to end by itself. */
    Ended ended() throws IOException, InterruptedException {
        String output = String.join("\n", process.inputReader().lines().toList());
        String errors = errors();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still running: " + output);
        }
        return new Ended(process.exitValue(), output, errors);
    }

    /** SIGTERM, as a service manager sends it. */
    Ended terminate() throws IOException, InterruptedException {
        // Process.destroy would close the streams as well
        process.toHandle().destroy();
        return ended();
    }

    /** SIGKILL: nothing of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** How a process ended. */
    record Ended(int exitCode, String output, String errors) {}
}
