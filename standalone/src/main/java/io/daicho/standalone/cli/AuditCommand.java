package io.daicho.standalone.cli;

import io.daicho.proof.VerifierKey;
import io.daicho.standalone.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "audit",
        description =
                "Reads the whole log again and holds it against the signed checkpoints: names the first event that was"
                        + " altered, added, removed or moved.",
        footer = {"", "Exit codes: 0 nothing is wrong, 1 something is, 2 wrong usage or the audit could not be made."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    private static final int SOMETHING_IS_WRONG = 1;
    private static final Duration PAUSE = Duration.ofMillis(200);

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
            description = "A key that has to be one of the ledger's, name+id+base64, as its owner has published it.")
    private @Nullable String key;

    AuditCommand(Terminal terminal, Server.Starter servers) {
        this.terminal = terminal;
        this.servers = servers;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireKey();
        ledger.requireThere();
        return ledger.run(terminal, servers, "this audit", this::audit);
    }

    private void requireKey() {
        if (key != null) {
            try {
                VerifierKey.parse(key.strip());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--key: " + e.getMessage());
            }
        }
    }

    private int audit(DaichoClient client) throws InterruptedException {
        try {
            return told(ended(client, client.startAudit(key)));
        } catch (DaichoClient.Refused e) {
            throw new CommandFailed("the server at " + client.server() + " makes no audit: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailed("the audit was lost sight of: " + e.getMessage());
        }
    }

    private JsonNode ended(DaichoClient client, JsonNode begun) throws IOException, InterruptedException {
        var line = new ProgressLine(terminal, "events");
        String path = "/api/log/audits/" + begun.path("id").asString();
        JsonNode audit = begun;
        while (audit.path("state").asString().equals("RUNNING")) {
            Thread.sleep(PAUSE);
            audit = client.get(path);
            line.show(checked(audit), total(audit));
        }
        line.done(checked(audit), total(audit));
        return audit;
    }

    private int told(JsonNode audit) {
        PrintWriter out = terminal.out();
        return switch (audit.path("state").asString()) {
            case "SOUND" -> {
                out.println("Sound: " + checked(audit) + " events checked, nothing is wrong.");
                against(audit, out);
                audit.path("notes").forEach(note -> out.println("Note: " + note.asString()));
                yield CommandLineInterface.DONE;
            }
            case "FOUND" -> {
                found(audit.path("finding"), out);
                out.println("Checked " + checked(audit) + " of " + total(audit) + " events ("
                        + Math.floor(1_000 * audit.path("share").asDouble()) / 10 + " %) up to there.");
                yield SOMETHING_IS_WRONG;
            }
            default ->
                throw new CommandFailed("the audit did not come to its end: "
                        + audit.path("problem").asString(audit.path("state").asString()));
        };
    }

    private static void against(JsonNode audit, PrintWriter out) {
        JsonNode checkpoint = audit.path("against");
        if (checkpoint.isObject()) {
            out.println("The first " + audit.path("covered").asLong() + " are those that "
                    + checkpoint.path("key").asString() + " has signed, under the root "
                    + checkpoint.path("root").asString() + ".");
        }
    }

    private static void found(JsonNode finding, PrintWriter out) {
        out.println(
                finding.path("kind").asString() + ": " + finding.path("message").asString());
        for (JsonNode field : finding.path("fields")) {
            out.println("  " + field.path("field").asString() + " is " + shown(field.path("stored")) + ", was "
                    + (field.path("expected").isString() ? shown(field.path("expected")) : "another"));
        }
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.asString() : "not there";
    }

    private static long checked(JsonNode audit) {
        return audit.path("checked").asLong();
    }

    private static long total(JsonNode audit) {
        return audit.path("total").asLong();
    }
}
