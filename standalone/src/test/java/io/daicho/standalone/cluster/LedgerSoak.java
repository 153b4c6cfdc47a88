package io.daicho.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.standalone.cluster.Commands.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three command sides and three query sides, each with a faulty wire of its own to one database, for minutes: something
 * is killed every few seconds, answers are lost, and the database itself goes away now and then. At the end everything
 * is held against the log as it stands in its documents.
 *
 * <p>{@code ./mvnw -Psoak verify}, with {@code -Dsoak.seconds=180 -Dsoak.seed=… -Dsoak.commands=20000}.
 * {@code -Dsoak.defect=lost} or {@code row} plants a defect before the check, which must then fail.
 */
class LedgerSoak {

    private static final int SIDES = 3;
    private static final int WRITERS = 5;
    private static final int READERS = 2;
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("soak.seconds", 180));
    private static final int MOST_COMMANDS = Integer.getInteger("soak.commands", 20_000);
    private static final long SEED = Long.getLong("soak.seed", System.nanoTime());
    private static final String CLAIM = "--daicho.processor.claim-timeout=5s";
    private static final Path RESULTS = Path.of("target", "soak");
    private static final int PAST_POSITIONS = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void underKillsAndFaultsNothingAcknowledgedIsLostOrDoubledAndEveryReadModelIsTheFoldOfTheLog() throws Exception {
        System.out.println("LedgerSoak, seed " + SEED + ", " + TIME.toSeconds() + " s");
        Path logs = RESULTS.resolve("logs-" + SEED);
        try (Cluster cluster = Cluster.on(directory.resolve("data"), logs);
                Workload workload = new Workload(cluster, SEED, MOST_COMMANDS)) {
            addThreeOfEach(cluster);
            cluster.startAll();
            long begun = System.nanoTime();
            workload.begin(WRITERS, READERS, PAUSE);
            var table = new ImportedTable(workload.client(), SEED);
            table.start(workload.observed());
            try (var disturbance = new Disturbance(cluster, new Random(SEED), workload.observed())) {
                disturbance.reign(TIME);
            }
            workload.end();
            table.requireCompleted();
            workload.askAgain();
            var disturbed = Duration.ofNanos(System.nanoTime() - begun);

            SoakDefect.plant(cluster.documents(), workload.commands().outcomes());
            RawLedger ledger = RawLedger.of(cluster.documents());
            var report = new SoakReport()
                    .with("seed", SEED)
                    .with("duration", disturbed)
                    .with("commits in the log", ledger.commits().size())
                    .with(workload.observed());
            report.write(RESULTS.resolve("soak-" + SEED + ".md"));
            assertThat(workload.observed().violations()).as("seed %d", SEED).isEmpty();
            check(cluster, ledger, workload.commands().outcomes());
            System.out.println("LedgerSoak, seed " + SEED + ": the log is sound and everything equals its fold");
        }
    }

    private void addThreeOfEach(Cluster cluster) throws IOException {
        Path key = directory.resolve("keys").resolve("checkpoint.key");
        for (int i = 0; i < SIDES; i++) {
            cluster.add(
                    "command-" + i,
                    Side.COMMAND,
                    Side.COMMAND.application(),
                    List.of(CLAIM, "--daicho.import.lease=3s", "--daicho.import.max-attempts=50"));
            cluster.add(
                    "query-" + i,
                    Side.QUERY,
                    Side.QUERY.application(),
                    List.of(CLAIM, "--daicho.checkpoint.key-file=" + key, "--daicho.checkpoint.interval=2s"));
        }
    }

    private static void check(Cluster cluster, RawLedger ledger, Map<String, Outcome> outcomes)
            throws IOException, InterruptedException {
        LedgerCheck.requireKept(ledger, outcomes, List.of(ImportedTable.COMMANDS));
        List<RawEvent> events = ledger.events();
        assertThat(CheckpointCheck.requireConsistent(cluster.documents(), events))
                .as("checkpoints")
                .isPositive();
        for (Node node : cluster.nodes(Side.QUERY)) {
            requireReadModel(node, events, events.size());
        }
        var random = new Random(SEED);
        for (int i = 0; i < PAST_POSITIONS; i++) {
            Node node = cluster.nodes(Side.QUERY).get(i % SIDES);
            requireReadModel(node, events, 1 + random.nextInt(events.size()));
        }
        assertThat(alarms(cluster)).as("integrity alarms").isEmpty();
    }

    private static void requireReadModel(Node node, List<RawEvent> events, int position)
            throws IOException, InterruptedException {
        String address = Optional.of(node).flatMap(Node::address).orElseThrow();
        new ReadModelCheck(address, position, NaiveBook.of(events.subList(0, position))).requireEqual();
    }

    private static List<String> alarms(Cluster cluster) throws IOException {
        var alarms = new ArrayList<String>();
        for (Node node : cluster.nodes()) {
            for (Path output : node.outputs()) {
                Files.readAllLines(output).stream()
                        .filter(line -> line.contains("integrity alarm"))
                        .forEach(line -> alarms.add(output.getFileName() + ": " + line));
            }
        }
        return alarms;
    }
}
