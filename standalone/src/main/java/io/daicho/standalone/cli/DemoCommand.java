package io.daicho.standalone.cli;

import io.daicho.standalone.Server;
import io.daicho.standalone.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Serves a ledger with the project's sample in it and shows some queries.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private static final String SAMPLE = "/sample/measures.csv";
    private static final String DOCUMENT = "sample/measures.csv";

    private final Terminal terminal;
    private final Server.Starter servers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the ledger and its logs, made if missing (default: ${DEFAULT-VALUE}).")
    private Path data = Serving.DEMO;

    @Option(names = "--port", paramLabel = "N", description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = Serving.PORT;

    @Option(names = "--once", description = "End after the queries instead of going on to serve.")
    private boolean once;

    DemoCommand(Terminal terminal, Server.Starter servers) {
        this.terminal = terminal;
        this.servers = servers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Server server = Serving.start(servers, new ServerSettings(data, Serving.HOST, Serving.port(spec, port)));
        terminal.out().println("Daicho serves " + server.ledger() + " at " + server.address());
        try (DaichoClient client = new DaichoClient(server.address())) {
            ImportOutcome outcome = importSample(client);
            Examples.show(client, terminal.out(), server.head());
            if (once) {
                server.close();
                return outcome.exitCode();
            }
        }
        terminal.out().println();
        terminal.out().println("Daicho goes on serving at " + server.address() + ". Ctrl-C stops it.");
        Serving.untilTheProcessEnds();
        return CommandLineInterface.DONE;
    }

    private ImportOutcome importSample(DaichoClient client) throws IOException, InterruptedException {
        terminal.out().println("Importing the sample:");
        terminal.out().flush();
        ImportOutcome outcome = new ImportRun(client, terminal)
                .run(ImportRequest.of(DOCUMENT, false, "report"), BodyPublishers.ofByteArray(sample()));
        terminal.out().println("  " + outcome.summary());
        if (outcome.events() == 0 && outcome.rejected() == 0) {
            terminal.out().println("  The ledger had it all already.");
        }
        RemarksTable.print(
                outcome.remarks(), terminal.out(), client.server() + "/api/imports/" + outcome.id() + "/rows");
        return outcome;
    }

    private static byte[] sample() throws IOException {
        try (InputStream table = DemoCommand.class.getResourceAsStream(SAMPLE)) {
            if (table == null) {
                throw new CommandFailed("this build has no sample " + SAMPLE);
            }
            return table.readAllBytes();
        }
    }
}
