package io.daicho.standalone.cli;

import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleVerification;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.proof.VerifierKey;
import io.daicho.standalone.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes the ledger to a bundle that anybody can verify, and verifies it.",
        footer = {"", "Exit codes: 0 written and verified, 2 wrong usage or failed."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    private static final int NOT_YET = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Server.Starter servers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LedgerAccess ledger = new LedgerAccess();

    @Mixin
    private KnownKeys known = new KnownKeys();

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Number of events: the size of a signed checkpoint (default: everything there is now, or the"
                    + " newest checkpoint's where none can be signed).")
    private @Nullable Long size;

    @Option(names = "--no-texts", description = "Leave out the texts that stand apart from the events.")
    private boolean withoutTexts;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it (default: daicho-bundle-<size>.zip).")
    private @Nullable Path output;

    ExportCommand(Terminal terminal, Server.Starter servers) {
        this.terminal = terminal;
        this.servers = servers;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (size != null && size < 0) {
            throw new ParameterException(spec.commandLine(), "--size is below 0: " + size);
        }
        List<VerifierKey> keys = known.keys();
        ledger.requireThere();
        return ledger.run(terminal, servers, "this export", client -> export(client, keys));
    }

    private int export(DaichoClient client, List<VerifierKey> keys) throws InterruptedException {
        Path directory = output == null ? Path.of("") : parent(output);
        try {
            // beside the target, so that moving it there is one step
            Path written = Files.createFile(directory.resolve(".daicho-bundle-" + UUID.randomUUID() + ".part"));
            try {
                if (size == null) {
                    coverAll(client);
                }
                download(client, written);
                Path moved = verifiedAndMoved(written, directory, keys);
                terminal.out().println("Written to " + moved + ".");
                known.warn(terminal);
                return CommandLineInterface.DONE;
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (BundleFault e) {
            throw new CommandFailed(
                    "the bundle from " + client.server() + " does not verify and was not kept: " + e.getMessage());
        } catch (DaichoClient.Refused e) {
            throw new CommandFailed("the server at " + client.server() + " gives no bundle: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailed("no bundle was written: " + e.getMessage());
        }
    }

    /** Asks for a checkpoint of the log as it stands; where none can be signed, the newest one has to do. */
    private void coverAll(DaichoClient client) throws IOException, InterruptedException {
        try {
            client.createCheckpoint();
        } catch (DaichoClient.Refused e) {
            terminal.err().println("daicho: no new checkpoint, so the newest one is exported: " + e.getMessage());
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private void download(DaichoClient client, Path file) throws IOException, InterruptedException {
        String query = "/api/log/bundle?texts=" + !withoutTexts + (size == null ? "" : "&size=" + size);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (OutputStream out = Files.newOutputStream(file)) {
                client.download(query, out);
                return;
            } catch (DaichoClient.Refused e) {
                // a ledger just opened has yet to sign its first checkpoint
                if (e.status() != NOT_YET || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private Path verifiedAndMoved(Path written, Path directory, List<VerifierKey> keys)
            throws IOException, BundleFault {
        Path target;
        try (Bundle bundle = Bundle.open(written)) {
            var verification = new BundleVerification(bundle, new EventProgress(terminal));
            verification.signatures(keys);
            VerifiedBundle verified = verification.events();
            target = output == null
                    ? directory.resolve("daicho-bundle-" + verified.checkpoint().size() + ".zip")
                    : output;
            BundleText.print(terminal.out(), target, verified, bundle.note(), keys);
        }
        return Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
