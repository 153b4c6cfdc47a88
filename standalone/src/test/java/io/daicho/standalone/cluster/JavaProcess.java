package io.daicho.standalone.cluster;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java process that writes to a file of its own, to be killed. */
final class JavaProcess {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_END = Duration.ofSeconds(45);
    private static final Duration POLL = Duration.ofMillis(50);

    // many are started, live for seconds and share a few cores: less compiling, one thread that collects
    private static final List<String> SMALL =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Process process;
    private final Path output;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param output file that does not exist yet */
    static JavaProcess start(List<String> arguments, Path output) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(arguments);
        Files.createDirectories(output.toAbsolutePath().getParent());
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        builder.environment().remove("DAICHO_MONGODB_URI");
        return new JavaProcess(builder.start(), output);
    }

    /**
     * Waits until it has written something that matches.
     *
     * @return the first group
     * @throws IOException if it ends before, or takes minutes
     */
    String await(Pattern pattern) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            boolean alive = process.isAlive();
            Matcher matcher = pattern.matcher(Files.readString(output));
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!alive || System.nanoTime() - begun > LONGEST_START.toNanos()) {
                throw new IOException((alive ? "still starting: " : "ended at its start: ") + output);
            }
            Thread.sleep(POLL);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path output() {
        return output;
    }

    /** SIGKILL: nothing of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as a service manager sends it, and SIGKILL if it has not ended long after. @return whether it ended by itself */
    boolean terminate() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        kill();
        return ended;
    }
}
