package io.daicho.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.daicho.fingerprint.FingerprintStore;
import io.daicho.fingerprint.FingerprintsOfTree;
import io.daicho.log.StoredEvent;
import io.daicho.proof.MerkleHashes;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What proofs cost whoever appends, in the same process and on the same server: the leaf hash of every event, the tree
 * that follows the log, fingerprints, signed checkpoints. Target: at most 10 % of the throughput without them.
 */
class ProofCostBench {

    private static final int MEASURES = 324;
    private static final int ROUNDS = Integer.getInteger("daicho.bench.rounds", 60);
    private static final int REPEATS = 4;
    private static final int WARM_UP = 6;

    /**
     * One run.
     *
     * @param seconds until all events were appended
     * @param behind seconds from then until a checkpoint covered them all
     * @param hashing seconds that the leaf hashes of these events take one thread
     * @param processor seconds of processor time of this process, the server in it included, until all were appended
     */
    private record Run(double seconds, double behind, double hashing, double processor) {

        double processorMicrosAnEvent() {
            return processor * 1e6 / (MEASURES * ROUNDS);
        }

        double perSecond() {
            return MEASURES * ROUNDS / seconds;
        }

        /** Throughput had the appender hashed no leaf: it does so in every run. */
        double perSecondUnhashed() {
            return MEASURES * ROUNDS / (seconds - hashing);
        }
    }

    @Test
    void appendingWithAndWithoutProofs() throws Exception {
        var with = new ArrayList<Run>();
        var without = new ArrayList<Run>();
        String kind;
        try (BenchServer server = BenchServer.start()) {
            kind = server.kind();
            // compiling the code takes longer than a run
            for (int i = 0; i < WARM_UP; i++) {
                run(server, i % 2 == 1);
            }
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                boolean first = repeat % 2 == 0;
                (first ? without : with).add(run(server, !first));
                (first ? with : without).add(run(server, first));
            }
        }
        double off = median(without.stream().map(Run::perSecondUnhashed).toList());
        double on = median(with.stream().map(Run::perSecond).toList());
        var results = new Results(
                "proof-cost",
                "Appending %d events by 64 writers with and without proofs, %d times each in ABBA order (%s)."
                        .formatted(MEASURES * ROUNDS, REPEATS, kind),
                "",
                "events/s",
                "lowest",
                "highest",
                "share of the first row",
                "target",
                "processor µs an event");
        row(results, "without proofs, leaf hashes taken off", without, off, true);
        row(results, "without proofs but for leaf hashes", without, off, false);
        row(results, "with proofs", with, off, false);
        results.write();
        System.out.printf(
                "checkpoints cover everything %.1f s after the last append (median)%n",
                median(with.stream().map(Run::behind).toList()));
        assertThat(on).isPositive();
    }

    private static void row(Results results, String name, List<Run> runs, double off, boolean unhashed) {
        List<Double> speeds = runs.stream()
                .map(unhashed ? Run::perSecondUnhashed : Run::perSecond)
                .toList();
        results.row(
                name,
                median(speeds),
                Collections.min(speeds),
                Collections.max(speeds),
                median(speeds) / off,
                name.equals("with proofs") ? "≥ 0.90" : "",
                median(runs.stream().map(Run::processorMicrosAnEvent).toList()));
    }

    private static Run run(BenchServer server, boolean proofs) throws Exception {
        String database = "bench_proofs_" + UUID.randomUUID().toString().substring(0, 8);
        try (var ledger = new BenchLedger(server, database)) {
            ledger.register(MEASURES);
            ProvingNode node = proofs ? provingNode(server, database, ledger) : null;
            try {
                if (node != null) {
                    node.cover();
                }
                long before = ledger.head();
                long processor = processorNanos();
                long start = System.nanoTime();
                ledger.correct(ROUNDS, 0);
                long end = System.nanoTime();
                processor = processorNanos() - processor;
                if (node != null) {
                    node.cover();
                }
                double behind = (System.nanoTime() - end) / 1e9;
                return new Run((end - start) / 1e9, behind, hashing(ledger, before), processor / 1e9);
            } finally {
                if (node != null) {
                    node.close();
                }
                server.database(database).drop();
            }
        }
    }

    private static ProvingNode provingNode(BenchServer server, String database, BenchLedger ledger) {
        var fingerprints = new FingerprintsOfTree(new FingerprintStore(server.database(database)));
        return new ProvingNode(server.database(database), ledger.log(), fingerprints);
    }

    private static double hashing(BenchLedger ledger, long before) {
        List<StoredEvent> events = ledger.log().readAfter(before, 2_000);
        long start = System.nanoTime();
        int odd = 0;
        for (StoredEvent event : events) {
            odd += MerkleHashes.leaf(event.leafLine().text()).bytes()[0] & 1;
        }
        double each = (System.nanoTime() - start) / 1e9 / events.size();
        assertThat(odd).as("hashes that end in a one").isPositive();
        return each * MEASURES * ROUNDS;
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
