package io.daicho.standalone.cli;

import io.daicho.standalone.Server;
import io.daicho.standalone.ServerSettings;
import io.daicho.standalone.embedded.DataDirectory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger a verb works on: through the Daicho that has it open, or through one of its own for the while. */
final class LedgerAccess {

    private static final URI LOCAL = URI.create("http://" + Serving.HOST + ":" + Serving.PORT);

    /** What a verb does with a running Daicho. */
    @FunctionalInterface
    interface Work {

        /** Returns the exit code. */
        int with(DaichoClient client) throws InterruptedException;
    }

    @Option(
            names = {"--server", "--url"},
            paramLabel = "URL",
            description = "Address of the running Daicho (default: http://127.0.0.1:8080).")
    private @Nullable URI url;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the ledger: works through the Daicho that has it open, or opens it itself"
                    + " (default: daicho-data/ledger, if it is there and no Daicho is running).")
    private @Nullable Path data;

    /** Refuses a directory that is not there, for verbs that read: opening it would make an empty ledger. */
    void requireThere() {
        if (data != null && !Files.isDirectory(data)) {
            throw new CommandFailed("there is no directory " + data);
        }
    }

    /** @param what the verb is about, for the line that says that the ledger is opened */
    int run(Terminal terminal, Server.Starter servers, String what, Work work) throws InterruptedException {
        return run(terminal, servers, what, settings -> settings, work);
    }

    /** The same where a ledger that has to be opened is not signed meanwhile. */
    int runWithoutSigning(Terminal terminal, Server.Starter servers, String what, Work work)
            throws InterruptedException {
        return run(terminal, servers, what, ServerSettings::withoutSigning, work);
    }

    private int run(
            Terminal terminal, Server.Starter servers, String what, UnaryOperator<ServerSettings> own, Work work)
            throws InterruptedException {
        Optional<URI> running = running();
        if (running.isPresent()) {
            try (DaichoClient client = new DaichoClient(running.get())) {
                return work.with(client);
            }
        }
        return inProcess(terminal, servers, what, own, work);
    }

    /** The Daicho to talk to: the one named, the one that has the directory open, or the one at the usual address. */
    private Optional<URI> running() throws InterruptedException {
        if (url != null) {
            if (!isHttp(url)) {
                throw new CommandFailed("--server is not an http(s) address: " + url);
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

    private int inProcess(
            Terminal terminal, Server.Starter servers, String what, UnaryOperator<ServerSettings> own, Work work)
            throws InterruptedException {
        Path directory = data == null ? Serving.LEDGER : data;
        if (data == null && (url != null || !Files.isDirectory(directory))) {
            throw new CommandFailed("no Daicho answers at " + (url == null ? LOCAL : url)
                    + "; start one with ./daicho serve, or name the directory of a ledger with --data");
        }
        terminal.out().println("No Daicho is running; opening " + directory + " for " + what + ".");
        terminal.out().flush();
        try (Server server = Serving.start(servers, own.apply(new ServerSettings(directory, Serving.HOST, 0)));
                DaichoClient client = new DaichoClient(server.address())) {
            return work.with(client);
        }
    }
}
