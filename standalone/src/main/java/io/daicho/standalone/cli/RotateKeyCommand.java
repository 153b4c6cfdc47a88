package io.daicho.standalone.cli;

import io.daicho.proof.VerifierKey;
import io.daicho.standalone.ServerSettings;
import io.daicho.tree.checkpoint.KeyFile;
import io.daicho.tree.checkpoint.KeyFileRefused;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rotate-key",
        description = {
            "Makes a new key for signing checkpoints. The key it succeeds stays in the file, to endorse it.",
            "",
            "A Daicho that runs with the file goes over to the new key with its next checkpoint, which both keys sign."
                    + " Publish the new key as you did the one before; whoever knows that one can also follow the"
                    + " endorsement at /api/log/keys."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RotateKeyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the ledger, whose key is in keys/checkpoint.key (default: ${DEFAULT-VALUE}).")
    private Path data = Serving.LEDGER;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The file of the key, where daicho.checkpoint.key-file names another one.")
    private @Nullable Path keyFile;

    RotateKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = keyFile != null ? keyFile : new ServerSettings(data, Serving.HOST, Serving.PORT).keyFile();
        try {
            VerifierKey next = new KeyFile(file).rotate();
            terminal.out().println("The next checkpoint is signed by a new key, whose verifier key is");
            terminal.out().println(next.text());
            return CommandLineInterface.DONE;
        } catch (KeyFileRefused e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
    }
}
