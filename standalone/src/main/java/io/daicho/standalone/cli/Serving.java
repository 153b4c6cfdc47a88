package io.daicho.standalone.cli;

import io.daicho.standalone.Server;
import io.daicho.standalone.ServerSettings;
import java.nio.file.Path;

/** Serves until the process is asked to end (Ctrl-C, SIGTERM), and stops in good order then. */
final class Serving {

    static final Path DATA = Path.of("daicho-data");
    static final Path LEDGER = DATA.resolve("ledger");
    static final Path DEMO = DATA.resolve("demo");
    static final String HOST = "127.0.0.1";
    static final int PORT = 8080;

    private Serving() {}

    /** Starts a server that the end of the process closes, in whatever way it ends but SIGKILL. */
    static Server start(Server.Starter servers, ServerSettings settings) {
        Server server = servers.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "daicho-shutdown"));
        return server;
    }

    /** Waits for ever: only the end of the process ends it. */
    static void untilTheProcessEnds() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
