package io.daicho.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.standalone.cluster.Commands.Outcome;
import io.daicho.standalone.cluster.Commands.Outcome.Acknowledged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two command sides and two query sides, each a process of its own, on one database; one of each is killed while
 * everybody works.
 *
 * <p>{@code -Ddaicho.cluster.seed=…} repeats a run.
 */
class ClusterIT {

    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final int COMMANDS_BETWEEN = 80;
    private static final Duration PAUSE = Duration.ofMillis(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> CLAIMS = List.of("--daicho.processor.claim-timeout=3s");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void whateverIsKilledNothingAcknowledgedIsLostOrDoubledAndTheOthersTakeOver() throws Exception {
        long seed = Long.getLong("daicho.cluster.seed", System.nanoTime());
        System.out.println("ClusterIT, seed " + seed);
        try (Cluster cluster = Cluster.on(directory.resolve("data"), directory.resolve("logs"));
                Workload workload = new Workload(cluster, seed, Long.MAX_VALUE)) {
            addTwoOfEach(cluster);
            cluster.startAll();
            workload.begin(WRITERS, READERS, PAUSE);

            await(workload, COMMANDS_BETWEEN);
            Node command = cluster.nodes(Side.COMMAND).getFirst();
            command.kill();
            await(workload, COMMANDS_BETWEEN);

            Node projecting = projecting(cluster);
            projecting.kill();
            Duration takeover = takenOver(cluster, projecting, workload);
            System.out.println("ClusterIT, another query side went on after " + takeover.toMillis() + " ms");
            await(workload, COMMANDS_BETWEEN);

            cluster.startAll();
            await(workload, COMMANDS_BETWEEN);
            workload.end();
            workload.askAgain();

            assertThat(workload.observed().violations()).as("seed %d", seed).isEmpty();
            assertThat(workload.observed().counts().keySet())
                    .as("seed %d: whether clients met a process that was gone", seed)
                    .contains("commands without an answer, repeated");
            RawLedger ledger = RawLedger.of(cluster.documents());
            Map<String, Outcome> outcomes = workload.commands().outcomes();
            LedgerCheck.requireKept(ledger, outcomes, List.of());
            List<RawEvent> events = ledger.events();
            requireReadModels(cluster, events);
            requireThatChecksNotice(cluster, ledger, outcomes);
            System.out.println("ClusterIT, " + events.size() + " events, "
                    + workload.observed().counts());
        }
    }

    private static void addTwoOfEach(Cluster cluster) throws IOException {
        for (int i = 0; i < 2; i++) {
            cluster.add("command-" + i, Side.COMMAND, Side.COMMAND.application(), CLAIMS);
            cluster.add("query-" + i, Side.QUERY, Side.QUERY.application(), CLAIMS);
        }
    }

    /** Waits until so many more commands are acknowledged. */
    private static void await(Workload workload, int more) throws IOException, InterruptedException {
        long enough = workload.acknowledged() + more;
        assertThat(Cluster.eventually(PATIENCE, () -> workload.acknowledged() >= enough))
                .as("progress; so far %s", workload.observed().violations())
                .isTrue();
    }

    /** The query side that has the claims of most projections. */
    private static Node projecting(Cluster cluster) {
        List<String> owners = owners(cluster);
        return cluster.nodes(Side.QUERY).stream()
                .max(Comparator.comparingLong(node ->
                        owners.stream().filter(owner -> isOf(owner, node)).count()))
                .orElseThrow();
    }

    private static boolean isOf(String owner, Node node) {
        return owner.startsWith(node.pid() + "@");
    }

    /** Of all tokens, those of the command sides' processors included. */
    private static List<String> owners(Cluster cluster) {
        var tokens =
                cluster.documents().getCollection("processor_tokens").find().into(new ArrayList<>());
        return tokens.stream()
                .map(token -> Objects.requireNonNullElse(token.getString("owner"), ""))
                .toList();
    }

    /** @return how long it took until what was acknowledged after the kill could be read */
    private static Duration takenOver(Cluster cluster, Node killed, Workload workload)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long before = workload.scene().reached();
        assertThat(Cluster.eventually(PATIENCE, () -> workload.scene().reached() > before))
                .as("progress of the log")
                .isTrue();
        long position = workload.scene().reached();
        Node other = cluster.nodes(Side.QUERY).stream()
                .filter(node -> node != killed)
                .findFirst()
                .orElseThrow();
        String address = other.address().orElseThrow();
        for (String list : List.of("measures", "departments", "partner-cities", "years", "actors")) {
            String url = address + "/api/" + list + "?limit=1&minPosition=" + position;
            assertThat(Cluster.eventually(PATIENCE, () -> Http.get(url).status() == 200))
                    .as("%s takes over %s", other, list)
                    .isTrue();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void requireReadModels(Cluster cluster, List<RawEvent> events)
            throws IOException, InterruptedException {
        int half = events.size() / 2;
        for (Node node : cluster.nodes(Side.QUERY)) {
            String address = node.address().orElseThrow();
            new ReadModelCheck(address, events.size(), NaiveBook.of(events)).requireEqual();
            new ReadModelCheck(address, half, NaiveBook.of(events.subList(0, half))).requireEqual();
        }
    }

    /** The checks above can fail: each is shown something that is wrong. */
    private static void requireThatChecksNotice(Cluster cluster, RawLedger ledger, Map<String, Outcome> outcomes) {
        Document last = ledger.commits().getLast();
        var lost = new RawLedger(ledger.commits().subList(0, ledger.commits().size() - 1));
        assertThatThrownBy(() -> LedgerCheck.requireKept(lost, outcomes, List.of()))
                .as("an acknowledged command lost")
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(last.getString("command"));
        var twice = new ArrayList<>(ledger.commits());
        twice.add(new Document(last)
                .append("_id", last.getLong("_id") + last.getInteger("n"))
                .append("seq", last.getLong("seq") + last.getInteger("n")));
        assertThatThrownBy(() -> LedgerCheck.requireKept(new RawLedger(twice), outcomes, List.of()))
                .as("a command twice")
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(last.getString("command"));
        var told = new Acknowledged(true, "elsewhere", 0, 1);
        assertThatThrownBy(() ->
                        LedgerCheck.requireKept(ledger, Commands.with(outcomes, "never-committed", told), List.of()))
                .as("an acknowledgement of what is not there")
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("never-committed");
        List<RawEvent> events = ledger.events();
        var without = new ArrayList<>(events);
        without.removeLast();
        String address = cluster.nodes(Side.QUERY).getFirst().address().orElseThrow();
        assertThatThrownBy(() -> new ReadModelCheck(address, events.size(), NaiveBook.of(without)).requireEqual())
                .as("read models with an event that the fold has not")
                .isInstanceOf(AssertionError.class);
    }
}
