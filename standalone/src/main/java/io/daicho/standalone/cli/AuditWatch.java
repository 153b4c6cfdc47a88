package io.daicho.standalone.cli;

import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Starts an audit in a running Daicho and follows it to its end. */
final class AuditWatch {

    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DaichoClient client;
    private final Terminal terminal;

    AuditWatch(DaichoClient client, Terminal terminal) {
        this.client = client;
        this.terminal = terminal;
    }

    /** @throws CommandFailed when the audit could not be carried out */
    int run(JsonNode asked) throws InterruptedException {
        try {
            JsonNode ended = ended(client.startAudit(asked));
            return switch (ended.path("state").asString()) {
                case "SOUND", "FOUND" -> AuditText.print(terminal.out(), ended);
                default ->
                    throw new CommandFailed("the audit could not be carried out: "
                            + ended.path("problem").asString("no reason given"));
            };
        } catch (DaichoClient.Refused e) {
            throw new CommandFailed("the server at " + client.server() + " does not audit: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailed("the server at " + client.server() + " broke off: " + e.getMessage());
        }
    }

    private JsonNode ended(JsonNode begun) throws IOException, InterruptedException {
        String path = "/api/log/audits/" + begun.path("id").asString();
        var progress = new ProgressLine(terminal, "events");
        JsonNode audit = begun;
        while (audit.path("state").asString().equals("RUNNING")) {
            // until the audit has counted the events it says 0 of 0
            if (audit.path("total").asLong() > 0) {
                progress.show(
                        audit.path("checked").asLong(), audit.path("total").asLong());
            }
            Thread.sleep(POLL);
            audit = patiently(path);
        }
        if (audit.path("total").asLong() > 0) {
            progress.done(audit.path("checked").asLong(), audit.path("total").asLong());
        }
        return audit;
    }

    /** Asks again for a while when the server does not answer: once it does, it tells what became of the audit. */
    private JsonNode patiently(String path) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return client.get(path);
            } catch (IOException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                Thread.sleep(POLL);
            }
        }
    }
}
