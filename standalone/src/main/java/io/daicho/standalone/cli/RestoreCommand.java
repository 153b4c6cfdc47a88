package io.daicho.standalone.cli;

import io.daicho.bundle.BundleFault;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.standalone.Restoration;
import io.daicho.standalone.Restorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Verifies a bundle and makes an empty database the ledger it holds.",
        footer = {
            "",
            "DAICHO_MONGODB_URI names a MongoDB to restore into instead of the embedded server.",
            "Exit codes: 0 restored, 1 the bundle does not verify, 2 wrong usage or failed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    private static final int DOES_NOT_VERIFY = 1;

    private final Terminal terminal;
    private final Restorer restorer;
    private final Map<String, EventProgress> steps = new HashMap<>();

    @Parameters(paramLabel = "BUNDLE", description = "The bundle, a zip.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private KnownKeys known = new KnownKeys();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory to make the ledger in, made if missing (default: ${DEFAULT-VALUE}).")
    private Path data = Serving.LEDGER;

    @Option(
            names = "--new-key",
            description =
                    "The key that signed the bundle is lost, or the bundle lacks events it has signed: begin with a"
                            + " new key and new checkpoints (docs/bundle.md).")
    private boolean newKey;

    RestoreCommand(Terminal terminal, Restorer restorer) {
        this.terminal = terminal;
        this.restorer = restorer;
    }

    @Override
    public Integer call() {
        try {
            VerifiedBundle restored = restorer.restore(new Restoration(file, known.keys(), data, newKey), this::show);
            tell(restored);
            return CommandLineInterface.DONE;
        } catch (BundleFault e) {
            terminal.err().println("daicho: does not verify, nothing was restored: " + file + ": " + e.getMessage());
            return DOES_NOT_VERIFY;
        } catch (IOException e) {
            throw BundleText.unreadable(file, e);
        }
    }

    private void show(String doing, long events, long of) {
        steps.computeIfAbsent(doing, step -> {
                    terminal.out().println(step + " " + of + " events");
                    terminal.out().flush();
                    return new EventProgress(terminal);
                })
                .at(events, of);
    }

    private void tell(VerifiedBundle restored) {
        terminal.out()
                .println("Restored " + restored.checkpoint().size() + " events of "
                        + restored.checkpoint().origin() + ", root "
                        + restored.checkpoint().root().base64() + ".");
        if (restored.closed() > 0) {
            terminal.out()
                    .println("The bundle lacks " + restored.closed() + " texts; they read as erased from now on.");
        }
        if (newKey) {
            terminal.out()
                    .println("The first start makes a new key. Publish it: nothing ties it to "
                            + restored.key().text() + ", which signed the bundle.");
        } else {
            terminal.out()
                    .println("Its key is " + restored.key().text()
                            + ". Before the first start put its key file back (docs/bundle.md): no checkpoint can be"
                            + " signed without it.");
        }
        known.warn(terminal);
    }
}
