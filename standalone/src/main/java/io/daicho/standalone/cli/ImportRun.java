package io.daicho.standalone.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Sends a table to a running Daicho and follows the import to its end. */
final class ImportRun {

    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 500;

    private final DaichoClient client;
    private final Terminal terminal;

    ImportRun(DaichoClient client, Terminal terminal) {
        this.client = client;
        this.terminal = terminal;
    }

    /**
     * @throws CommandFailed when the table as a whole is refused, the import fails, or the server stops answering
     */
    ImportOutcome run(ImportRequest what, BodyPublisher content) throws InterruptedException {
        try {
            JsonNode begun = client.startImport(what, content);
            String id = begun.path("id").asString();
            JsonNode ended = ended(id, begun);
            if (ended.path("state").asString().equals("FAILED")) {
                throw new CommandFailed("the import failed: "
                        + ended.path("problem").path("detail").asString("no reason given"));
            }
            return ImportOutcome.of(ended, rows(id));
        } catch (DaichoClient.Refused e) {
            throw new CommandFailed(what.document() + " was refused: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailed("the server at " + client.server() + " broke off: " + e.getMessage()
                    + "; what it had accepted is kept, import the file again to complete it");
        }
    }

    private JsonNode ended(String id, JsonNode begun) throws IOException, InterruptedException {
        ProgressLine progress = new ProgressLine(terminal, "rows");
        JsonNode job = begun;
        while (!hasEnded(job)) {
            JsonNode rows = job.path("rows");
            progress.show(rows.path("read").asInt(), rows.path("total").asInt());
            Thread.sleep(POLL);
            job = patiently("/api/imports/" + id);
        }
        progress.done(
                job.path("rows").path("read").asInt(),
                job.path("rows").path("total").asInt());
        return job;
    }

    private static boolean hasEnded(JsonNode job) {
        String state = job.path("state").asString();
        return state.equals("COMPLETED") || state.equals("FAILED");
    }

    /** Asks again for a while when the server does not answer: it may be restarting, and goes on where it was. */
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

    private List<JsonNode> rows(String id) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String next = "0";
        while (!next.isEmpty()) {
            JsonNode page =
                    client.get("/api/imports/" + id + "/rows?limit=" + PAGE + "&cursor=" + DaichoClient.encoded(next));
            page.path("items").forEach(rows::add);
            next = page.path("next").asString("");
        }
        return rows;
    }
}
