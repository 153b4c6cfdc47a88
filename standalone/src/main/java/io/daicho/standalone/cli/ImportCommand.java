package io.daicho.standalone.cli;

import io.daicho.standalone.Server;
import io.daicho.standalone.ServerSettings;
import io.daicho.standalone.embedded.DataDirectory;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Imports a table, CSV or XLSX. A second import of the same table changes nothing.",
        footer = {"", "Exit codes: 0 every row accepted or unchanged, 1 some rejected, 2 wrong usage or failed."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    private static final URI LOCAL = URI.create("http://" + Serving.HOST + ":" + Serving.PORT);

    /** What to do where the ledger holds something else than the table. */
    enum OnDifference {
        report,
        correct
    }

    private final Terminal terminal;
    private final Server.Starter servers;

    @Parameters(paramLabel = "FILE", description = "The table.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the running Daicho (default: http://127.0.0.1:8080).")
    private @Nullable URI url;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the ledger: imports through the Daicho that has it open, or opens it itself"
                    + " (default: daicho-data/ledger, if it is there and no Daicho is running).")
    private @Nullable Path data;

    @Option(names = "--dry-run", description = "Tell what would happen and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--on-difference",
            paramLabel = "WHAT",
            description = "Where the ledger holds something else than the table: report it, or correct the ledger"
                    + " (default: ${DEFAULT-VALUE}). One of ${COMPLETION-CANDIDATES}.")
    private OnDifference onDifference = OnDifference.report;

    ImportCommand(Terminal terminal, Server.Starter servers) {
        this.terminal = terminal;
        this.servers = servers;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailed("there is no readable file " + file);
        }
        Optional<URI> running = running();
        if (running.isPresent()) {
            try (DaichoClient client = new DaichoClient(running.get())) {
                return importThrough(client);
            }
        }
        return importInProcess();
    }

    /** The Daicho to talk to: the one named, the one that has the directory open, or the one at the usual address. */
    private Optional<URI> running() throws InterruptedException {
        if (url != null) {
            if (!isHttp(url)) {
                throw new CommandFailed("--url is not an http(s) address: " + url);
            }
            return answering(url);
        }
        if (data != null) {
            return DataDirectory.servedAt(data);
        }
        Optional<URI> usual = answering(LOCAL);
        return usual.isPresent() ? usual : DataDirectory.servedAt(Serving.LEDGER);
    }

    private static Optional<URI> answering(URI address) throws InterruptedException {
        try (DaichoClient client = new DaichoClient(address)) {
            return client.answers() ? Optional.of(address) : Optional.empty();
        }
    }

    private static boolean isHttp(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    }

    private int importInProcess() throws InterruptedException {
        Path directory = data == null ? Serving.LEDGER : data;
        if (data == null && (url != null || !Files.isDirectory(directory))) {
            throw new CommandFailed("no Daicho answers at " + (url == null ? LOCAL : url)
                    + "; start one with ./daicho serve, or name the directory of a ledger with --data");
        }
        terminal.out().println("No Daicho is running; opening " + directory + " for this import.");
        terminal.out().flush();
        try (Server server = Serving.start(servers, new ServerSettings(directory, Serving.HOST, 0));
                DaichoClient client = new DaichoClient(server.address())) {
            return importThrough(client);
        }
    }

    private int importThrough(DaichoClient client) throws InterruptedException {
        ImportRequest what = ImportRequest.of(String.valueOf(file.getFileName()), dryRun, onDifference.name());
        try {
            ImportOutcome outcome = new ImportRun(client, terminal).run(what, BodyPublishers.ofFile(file));
            terminal.out().println(outcome.summary());
            RemarksTable.print(
                    outcome.remarks(), terminal.out(), client.server() + "/api/imports/" + outcome.id() + "/rows");
            return outcome.exitCode();
        } catch (FileNotFoundException e) {
            throw new CommandFailed("there is no readable file " + file);
        }
    }
}
