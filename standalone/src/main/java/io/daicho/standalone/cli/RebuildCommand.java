package io.daicho.standalone.cli;

import io.daicho.standalone.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "rebuild",
        description =
                "Builds the rows of read models anew beside those that answer, and lets them answer if they are the"
                        + " same.",
        footer = {"", "Exit codes: 0 the new rows answer, 1 some were refused, 2 wrong usage or failed."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RebuildCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final long POLL_MILLIS = 250;

    /** What the new rows must be equal to. */
    enum Against {
        rows,
        log
    }

    private final Terminal terminal;
    private final Server.Starter servers;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "Projections: measure, department, city, year, actor; or " + ALL + ".")
    @SuppressWarnings("NullAway.Init")
    private List<String> names;

    @Mixin
    private LedgerAccess ledger = new LedgerAccess();

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description =
                    "What the new rows must be equal to: those that answer now (rows), or a second evaluation of the"
                            + " log (log), for when those that answer are known to be wrong (default: ${DEFAULT-VALUE}).")
    private Against against = Against.rows;

    RebuildCommand(Terminal terminal, Server.Starter servers) {
        this.terminal = terminal;
        this.servers = servers;
    }

    @Override
    public Integer call() throws InterruptedException {
        ledger.requireThere();
        return ledger.run(terminal, servers, "this rebuild", this::rebuild);
    }

    private int rebuild(DaichoClient client) throws InterruptedException {
        try {
            var running = new LinkedHashMap<String, JsonNode>();
            for (String name : projections(client)) {
                JsonNode begun = client.startRebuild(name, against.name());
                running.put(begun.path("id").asString(), begun);
            }
            return followed(client, running);
        } catch (DaichoClient.Refused e) {
            throw new CommandFailed("the rebuild was refused: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailed("the server at " + client.server() + " broke off: " + e.getMessage()
                    + "; the rebuild goes on where it stood when a server runs again");
        }
    }

    private List<String> projections(DaichoClient client) throws IOException, InterruptedException {
        if (!names.contains(ALL)) {
            return names;
        }
        var all = new ArrayList<String>();
        client.get("/api/projections")
                .path("items")
                .forEach(item -> all.add(item.path("name").asString()));
        return all;
    }

    private int followed(DaichoClient client, Map<String, JsonNode> running) throws IOException, InterruptedException {
        var progress = new ProgressLine(terminal, "events");
        while (running.values().stream().anyMatch(rebuild -> !hasEnded(rebuild))) {
            progress.show(sum(running, "events"), sum(running, "ofEvents"));
            Thread.sleep(POLL_MILLIS);
            for (String id : running.keySet()) {
                running.put(id, client.get("/api/rebuilds/" + id));
            }
        }
        progress.done(sum(running, "events"), sum(running, "ofEvents"));
        int exit = CommandLineInterface.DONE;
        for (JsonNode rebuild : running.values()) {
            exit = Math.max(exit, told(rebuild));
        }
        return exit;
    }

    private static long sum(Map<String, JsonNode> running, String member) {
        return running.values().stream()
                .mapToLong(rebuild -> rebuild.path("progress").path(member).asLong())
                .sum();
    }

    private static boolean hasEnded(JsonNode rebuild) {
        return switch (rebuild.path("state").asString()) {
            case "QUEUED", "READING", "CERTIFYING", "SWAPPING" -> false;
            default -> true;
        };
    }

    private int told(JsonNode rebuild) {
        String state = rebuild.path("state").asString();
        String name = rebuild.path("projection").asString();
        if (state.equals("COMPLETED")) {
            JsonNode certificate = rebuild.path("certificates").path(0);
            terminal.out()
                    .println(name + ": " + certificate.path("changes").asLong()
                            + " changes of rows compared at position "
                            + certificate.path("position").asLong() + ", all equal; the new rows answer");
            return CommandLineInterface.DONE;
        }
        terminal.err()
                .println("daicho: " + name + ": " + rebuild.path("problem").asString(state));
        return state.equals("REFUSED") ? CommandLineInterface.SOME_REJECTED : CommandLineInterface.FAILED;
    }
}
