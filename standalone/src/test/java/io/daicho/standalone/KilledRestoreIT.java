package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.daicho.bundle.BundleFault;
import io.daicho.log.BundleExport;
import io.daicho.log.LedgerCommits;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.CompactRange;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import io.daicho.standalone.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores and exports killed wherever they stand: half a ledger is never served, half a bundle never left behind. */
class KilledRestoreIT {

    private static final int EVENTS = 12_000;
    private static final int KILLS = 4;
    private static final SigningKey KEY = SigningKey.generate("daicho.local/ledger");

    private final long seed = Long.getLong("daicho.durability.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    @BeforeEach
    void exported() throws IOException, BundleFault {
        System.out.println("KilledRestoreIT, seed " + seed);
        bundle = directory.resolve("bundle.zip");
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(server.uri());
                MongoEventLog log = MongoEventLog.open(
                        client.getDatabase("origin"), Clock.systemUTC(), LogSettings.forNode("test"));
                OutputStream out = Files.newOutputStream(bundle)) {
            LedgerCommits.append(log, EVENTS, 1);
            var tree = new CompactRange();
            log.readAfter(0, 2 * EVENTS)
                    .forEach(event ->
                            tree.append(MerkleHashes.leaf(event.leafLine().text())));
            String text = new Checkpoint("daicho.local/ledger", tree.size(), tree.root()).text();
            new BundleExport(log).write(out, SignedNote.of(text, KEY.sign(text)), KEY.verifierKey(), true);
        }
    }

    @Test
    void theSameRestoreGoesOnAndGivesTheSameBundle() throws IOException, InterruptedException {
        Path data = directory.resolve("data");
        int refusals = 0;
        boolean whole = false;
        for (int kill = 0; kill < KILLS && !whole; kill++) {
            killWhileWriting(data);
            whole = isServed(data);
            refusals += whole ? 0 : 1;
        }
        assertThat(refusals).as("seed %d: restores killed halfway", seed).isPositive();
        if (!whole) {
            CommandLine.run("restore", bundle.toString(), "--data", data.toString());
        }

        try (DaichoProcess daicho = DaichoProcess.serve(data)) {
            daicho.api();
            requireNoHalfBundle(data);
            Path again = directory.resolve("again.zip");
            CommandLine.run("export", "--data", data.toString(), "-o", again.toString());
            assertThat(again).as("seed %d", seed).hasSameBinaryContentAs(bundle);
        }
    }

    private void killWhileWriting(Path data) throws IOException, InterruptedException {
        try (DaichoProcess restore =
                DaichoProcess.start(Map.of(), "restore", bundle.toString(), "--data", data.toString())) {
            restore.awaitLine("Writing");
            Thread.sleep(random.nextInt(300));
            restore.kill();
        }
    }

    /** Whether a ledger is whole; one that is not must not be served, and says so. */
    private boolean isServed(Path data) throws IOException, InterruptedException {
        try (DaichoProcess serve = DaichoProcess.serve(data)) {
            serve.api();
            return true;
        } catch (IllegalStateException e) {
            assertThat(e)
                    .as("seed %d", seed)
                    .hasMessageContaining("has not come to its end; run ./daicho restore with the same bundle again");
            return false;
        }
    }

    private void requireNoHalfBundle(Path data) throws IOException, InterruptedException {
        Path target = directory.resolve("killed.zip");
        for (int kill = 0; kill < KILLS; kill++) {
            try (DaichoProcess export =
                    DaichoProcess.start(Map.of(), "export", "--data", data.toString(), "-o", target.toString())) {
                Thread.sleep(500 + random.nextInt(2_000));
                export.kill();
            }
            if (Files.exists(target)) {
                CommandLine.run("verify", target.toString());
                Files.delete(target);
            }
        }
    }
}
