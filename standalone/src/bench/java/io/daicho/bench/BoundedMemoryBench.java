package io.daicho.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.proof.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Export, verification and audit of a log of a million events, each by a process of its own with a heap of 256 MiB. */
class BoundedMemoryBench {

    private static final int EVENTS = Integer.getInteger("daicho.bench.events", 1_000_000);
    private static final String HEAP = "256m";

    @Test
    void aLogOfAMillionEventsIsExportedVerifiedAndAuditedInASmallHeap() throws Exception {
        Path directory = Files.createDirectories(Path.of("target", "bench", "bounded-" + UUID.randomUUID()));
        Path bundle = directory.resolve("bundle.zip");
        Path checkpoint = directory.resolve("checkpoint");
        String database = "bench_bounded";
        try (BenchServer server = BenchServer.start()) {
            String key = filled(server, database, checkpoint);
            var results = new Results(
                    "bounded-memory",
                    "A log of %d events, each row by a process of its own with a heap of %s (%s)."
                            .formatted(EVENTS, HEAP, server.kind()),
                    "",
                    "seconds",
                    "result");
            String uri = server.uriOf(database);
            measure(results, "export", uri, database, checkpoint.toString(), key, bundle.toString());
            measure(results, "verify", bundle.toString(), key);
            measure(results, "audit", uri, database);
            results.write();
        }
    }

    private static String filled(BenchServer server, String database, Path checkpoint) throws IOException {
        try (MongoEventLog empty = open(server, database)) {
            assertThat(empty.head()).isZero();
        }
        BulkLog.fill(server, database, EVENTS);
        try (MongoEventLog log = open(server, database);
                ProvingNode node = new ProvingNode(server.database(database), log, events -> {})) {
            SignedNote note = node.cover();
            Files.writeString(checkpoint, note.encoded());
            return node.key().text();
        }
    }

    private static MongoEventLog open(BenchServer server, String database) {
        return MongoEventLog.open(server.database(database), Clock.systemUTC(), LogSettings.forNode("bench"));
    }

    private static void measure(Results results, String step, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                BoundedMemory.class.getName(),
                step));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("%s", lines).isZero();
        results.row(step, (System.nanoTime() - start) / 1e9, lines.getLast());
    }
}
