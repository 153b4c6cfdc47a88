package io.daicho.standalone;

import io.daicho.standalone.cli.CommandLineInterface;
import io.daicho.standalone.cli.Terminal;
import io.daicho.standalone.embedded.EmbeddedServerException;

/** What {@code ./daicho} starts. */
final class Standalone {

    private static final int FAILED = 2;

    private Standalone() {}

    public static void main(String[] arguments) {
        // Axon Framework would report to its vendor's server at every start
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(CommandLineInterface.run(Terminal.ofProcess(), Standalone::start, new BundleRestorer(), arguments));
    }

    private static Server start(ServerSettings settings) {
        return RunningDaicho.start(settings, Standalone::stop);
    }

    /** Ends the process at once: whatever is acknowledged is in the file, and nothing can be added to it. */
    static void stop(EmbeddedServerException failure) {
        System.err.println("daicho: " + failure.getMessage() + "; stopping");
        System.err.flush();
        Runtime.getRuntime().halt(FAILED);
    }
}
