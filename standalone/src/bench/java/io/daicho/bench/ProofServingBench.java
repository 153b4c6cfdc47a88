package io.daicho.bench;

import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.queryside.ReadModelProcessors;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Proofs from a small log and from a large one, asked for over HTTP. Target: at most 3 times as long. */
class ProofServingBench {

    private static final int SMALL = 1_000;
    private static final int LARGE = Integer.getInteger("daicho.bench.events", 1_000_000);
    private static final int REPEATS = 3;
    private static final int PROOFS = 1_000;
    private static final double TARGET = 3;

    private interface Question {
        /** Address of the proof for one position of a log of so many events. */
        String path(int position, int events);
    }

    private final Random random = new Random(1);

    @Test
    void proofsOfALargeLogTakeLittleLongerThanThoseOfASmallOne() throws Exception {
        String small = "bench_small_" + UUID.randomUUID().toString().substring(0, 8);
        String large = "bench_large_" + UUID.randomUUID().toString().substring(0, 8);
        try (BenchServer server = BenchServer.start()) {
            fill(server, small, SMALL);
            fill(server, large, LARGE);
            try (QuerySide ofSmall = serving(server, small, SMALL);
                    QuerySide ofLarge = serving(server, large, LARGE)) {
                var results = new Results(
                        "proof-serving",
                        "Proofs for random positions over HTTP, from %d and from %d events, %d times %d of each in ABBA order (%s)."
                                .formatted(SMALL, LARGE, REPEATS, PROOFS, server.kind()),
                        "proof",
                        "%d events: median ms".formatted(SMALL),
                        "p99 ms",
                        "%d events: median ms".formatted(LARGE),
                        "p99 ms",
                        "ratio of medians",
                        "target");
                measure(results, ofSmall, ofLarge, "getInclusionProof", (position, events) ->
                        "/api/log/inclusion-proof?position=" + position);
                measure(results, ofSmall, ofLarge, "getInclusionProof in a tree of a random size", (position, events) ->
                        "/api/log/inclusion-proof?position=" + position + "&size="
                                + (position + random.nextInt(events - position + 1)));
                measure(results, ofSmall, ofLarge, "getConsistencyProof from a random size", (position, events) ->
                        "/api/log/consistency-proof?from=" + position);
                measure(results, ofSmall, ofLarge, "verifyLogEntry", (position, events) ->
                        "/api/log/entries/" + position + "/verification");
                results.write();
            }
        }
    }

    private static void fill(BenchServer server, String database, int events) {
        // makes the indexes
        MongoEventLog.open(server.database(database), Clock.systemUTC(), LogSettings.forNode("bench"))
                .close();
        BulkLog.fill(server, database, events);
    }

    /** A query side whose tree covers the log, and whose read models do not compete with it. */
    private static QuerySide serving(BenchServer server, String database, int events) throws Exception {
        var queries = new QuerySide(server.uriOf(database), "--daicho.checkpoint.key-file=target/bench/keys-" + database);
        queries.bean(ReadModelProcessors.class).stop();
        long start = System.nanoTime();
        queries.post("/api/log/checkpoints");
        System.out.printf("the tree of %d events was there after %.1f s%n", events, (System.nanoTime() - start) / 1e9);
        return queries;
    }

    private void measure(Results results, QuerySide small, QuerySide large, String name, Question question)
            throws Exception {
        Timing.Work ofSmall = number -> small.get(question.path(1 + random.nextInt(SMALL), SMALL));
        Timing.Work ofLarge = number -> large.get(question.path(1 + random.nextInt(LARGE), LARGE));
        Timing.warmUp(ofSmall);
        Timing.warmUp(ofLarge);
        var smallTimes = new Timing();
        var largeTimes = new Timing();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            smallTimes.measure(PROOFS / 2, ofSmall);
            largeTimes.measure(PROOFS, ofLarge);
            smallTimes.measure(PROOFS / 2, ofSmall);
        }
        results.row(
                name,
                smallTimes.medianMillis(),
                smallTimes.p99Millis(),
                largeTimes.medianMillis(),
                largeTimes.p99Millis(),
                largeTimes.medianMillis() / smallTimes.medianMillis(),
                "≤ " + TARGET);
    }
}
