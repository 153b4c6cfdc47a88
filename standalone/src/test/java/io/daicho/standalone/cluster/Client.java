package io.daicho.standalone.cluster;

import io.daicho.standalone.cluster.Commands.Outcome;
import io.daicho.standalone.cluster.Commands.Outcome.Acknowledged;
import io.daicho.standalone.cluster.Commands.Outcome.Refused;
import io.daicho.standalone.cluster.Commands.Outcome.Unsettled;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A client as it should be: it asks any process, and where there is no answer, or one that says to come again, it asks
 * another the same, a command under the same Idempotency-Key. Any other failure is noted as one that must not happen.
 */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Cluster cluster;
    private final RandomGenerator random;
    private final Commands commands;
    private final Observed observed;

    Client(Cluster cluster, RandomGenerator random, Commands commands, Observed observed) {
        this.cluster = cluster;
        this.random = random;
        this.commands = commands;
        this.observed = observed;
    }

    /** Sends a command until its outcome is known, for a minute and a half at most. */
    Outcome send(String path, String key, String actor, JsonNode body) throws InterruptedException {
        commands.sent(key);
        observed.count("commands sent");
        long begun = System.nanoTime();
        String json = Json.write(body);
        var headers = Map.of("Idempotency-Key", key, "Daicho-Actor", actor);
        Optional<Answer> answer =
                ask(Side.COMMAND, "commands", begun, url -> Http.post(url + path, headers, "application/json", json));
        Outcome outcome = answer.map(Client::outcome).orElse(new Unsettled());
        commands.settled(key, outcome);
        switch (outcome) {
            case Acknowledged acknowledged -> {
                observed.count("commands acknowledged");
                observed.took("command, retries included", Duration.ofNanos(System.nanoTime() - begun));
            }
            case Refused refused -> observed.count("commands refused (" + refused.problem() + ")");
            case Unsettled unsettled -> observed.count("commands unsettled");
        }
        return outcome;
    }

    private static Outcome outcome(Answer answer) {
        JsonNode said = answer.json();
        return answer.isSuccess()
                ? new Acknowledged(
                        said.path("changed").booleanValue(),
                        said.path("id").asString(),
                        said.path("version").longValue(),
                        answer.position())
                : new Refused(answer.status(), answer.problem());
    }

    /** Asks until there is an answer, for a minute and a half at most. */
    Optional<Answer> read(String path) throws InterruptedException {
        long begun = System.nanoTime();
        Optional<Answer> answer = ask(Side.QUERY, "reads", begun, url -> Http.get(url + path));
        if (answer.isPresent()) {
            observed.count("reads answered");
            observed.took("read, retries included", Duration.ofNanos(System.nanoTime() - begun));
        } else {
            observed.violation("nobody answered for " + PATIENCE + ": " + path);
        }
        return answer;
    }

    /** Asks a command side, which knows of imports, until there is an answer. */
    Optional<Answer> readCommandSide(String path) throws InterruptedException {
        return ask(Side.COMMAND, "reads", System.nanoTime(), url -> Http.get(url + path));
    }

    /** Starts an import; repeated under the same key until there is an answer. */
    Optional<Answer> startImport(String key, String name, String table) throws InterruptedException {
        var headers = Map.of("Idempotency-Key", key, "Daicho-Actor", "importer");
        return ask(
                Side.COMMAND,
                "commands",
                System.nanoTime(),
                url -> Http.post(url + "/api/imports?name=" + name, headers, "text/csv", table));
    }

    private interface Request {
        Answer to(String address) throws IOException, InterruptedException;
    }

    private Optional<Answer> ask(Side side, String kind, long begun, Request request) throws InterruptedException {
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            Optional<String> address = cluster.anyAddress(side, random);
            if (address.isPresent()) {
                try {
                    Answer answer = request.to(address.get());
                    if (answer.status() < 500) {
                        return Optional.of(answer);
                    }
                    observed.count(kind + " answered " + answer.status() + " " + answer.problem() + ", repeated");
                    if (!answer.saysRetry()) {
                        observed.violation(side + " answered " + answer.status() + " " + answer.text());
                    }
                } catch (IOException e) {
                    observed.count(kind + " without an answer, repeated");
                }
            }
            Thread.sleep(PAUSE);
        }
        return Optional.empty();
    }
}
