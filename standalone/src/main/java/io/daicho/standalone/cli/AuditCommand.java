package io.daicho.standalone.cli;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import io.daicho.standalone.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "audit",
        description = "Reads the whole log again and holds it against the signed checkpoints.",
        footer = {
            "",
            "Exit codes: 0 nothing is wrong, 1 something is, 2 wrong usage or the audit could not be carried out."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Server.Starter servers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LedgerAccess ledger = new LedgerAccess();

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "A key of the ledger, name+id+base64, as its owner has published it. Without it the keys are"
                    + " taken from the ledger itself and from the key file of the Daicho that audits.")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A checkpoint of the ledger kept elsewhere, a signed note as /api/log/checkpoint gives it: the log"
                            + " must be the one it was signed for, or go on from it.")
    private @Nullable Path checkpoint;

    AuditCommand(Terminal terminal, Server.Starter servers) {
        this.terminal = terminal;
        this.servers = servers;
    }

    @Override
    public Integer call() throws InterruptedException {
        ObjectNode asked = JsonMapper.shared().createObjectNode();
        if (key != null) {
            asked.put("key", parsed(key).text());
        }
        if (checkpoint != null) {
            asked.put("checkpoint", read(checkpoint).encoded());
        }
        ledger.requireThere();
        return ledger.runWithoutSigning(
                terminal, servers, "this audit", client -> new AuditWatch(client, terminal).run(asked));
    }

    private VerifierKey parsed(String text) {
        try {
            return VerifierKey.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--key: " + e.getMessage());
        }
    }

    private static SignedNote read(Path file) {
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            Checkpoint.parse(note.text());
            return note;
        } catch (IOException e) {
            throw new CommandFailed("there is no readable file " + file);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(file + " is no signed checkpoint: " + e.getMessage());
        }
    }
}
