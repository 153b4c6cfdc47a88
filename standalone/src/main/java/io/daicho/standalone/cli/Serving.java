package io.daicho.standalone.cli;

import io.daicho.standalone.Server;
import io.daicho.standalone.ServerSettings;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Serves until the process is asked to end (Ctrl-C, SIGTERM), and stops in good order then. */
final class Serving {

    static final Path DATA = Path.of("daicho-data");
    static final Path LEDGER = DATA.resolve("ledger");
    static final Path DEMO = DATA.resolve("demo");
    static final String HOST = "127.0.0.1";
    static final int PORT = 8080;

    private static final int LAST_PORT = 65_535;

    private Serving() {}

    /** @throws ParameterException if no machine has such a port */
    static int port(CommandSpec command, int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(command.commandLine(), "--port is not from 0 to " + LAST_PORT + ": " + port);
        }
        return port;
    }

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
