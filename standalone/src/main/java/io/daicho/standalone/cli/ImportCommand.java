package io.daicho.standalone.cli;

import io.daicho.standalone.Server;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Imports a table, CSV or XLSX. A second import of the same table changes nothing.",
        footer = {"", "Exit codes: 0 every row accepted or unchanged, 1 some rejected, 2 wrong usage or failed."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

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

    @Mixin
    private LedgerAccess ledger = new LedgerAccess();

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
        return ledger.run(terminal, servers, "this import", this::importThrough);
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
