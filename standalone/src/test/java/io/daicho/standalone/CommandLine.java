package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.standalone.cli.CommandLineInterface;
import io.daicho.standalone.cli.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Verbs run in the test's own process, which must not serve. */
final class CommandLine {

    private CommandLine() {}

    /** Runs a verb that must end with zero, and returns what it printed. */
    static String run(String... arguments) {
        var printed = new StringWriter();
        var writer = new PrintWriter(printed, true);
        int code = CommandLineInterface.run(
                new Terminal(writer, writer, false),
                settings -> {
                    throw new AssertionError("started a server on " + settings);
                },
                new BundleRestorer(),
                arguments);
        assertThat(code).as(printed.toString()).isZero();
        return printed.toString();
    }
}
