package io.daicho.standalone.cli;

import io.daicho.standalone.Server;
import io.daicho.standalone.ServerSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the ledger kept in a directory until Ctrl-C.",
        footer = {"", "DAICHO_MONGODB_URI names a MongoDB to use instead of the embedded server."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Server.Starter servers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the ledger and its logs, made if missing (default: ${DEFAULT-VALUE}).")
    private Path data = Serving.LEDGER;

    @Option(names = "--port", paramLabel = "N", description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = Serving.PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: ${DEFAULT-VALUE}). Anybody who reaches it may write.")
    private String host = Serving.HOST;

    ServeCommand(Terminal terminal, Server.Starter servers) {
        this.terminal = terminal;
        this.servers = servers;
    }

    @Override
    public Integer call() {
        ServerSettings settings = new ServerSettings(data, host, Serving.port(spec, port));
        Server server = Serving.start(servers, settings);
        terminal.out()
                .println("Daicho serves " + server.ledger() + " at " + server.address() + " (logs: "
                        + settings.logFile() + "). Ctrl-C stops it.");
        Serving.untilTheProcessEnds();
        return CommandLineInterface.DONE;
    }
}
