package io.daicho.standalone.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param interactive whether a person sees {@code out} as it is written, so that a line may be drawn over
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    /** Standard output and error of this process, in UTF-8. */
    public static Terminal ofProcess() {
        Console console = System.console();
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                console != null && console.isTerminal());
    }
}
