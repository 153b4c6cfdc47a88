package io.daicho.bench;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.MongoEventLog;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import io.daicho.tree.EventsSeen;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.LogTree;
import io.daicho.tree.TreeFollower;
import io.daicho.tree.checkpoint.CheckpointKeys;
import io.daicho.tree.checkpoint.CheckpointSigner;
import io.daicho.tree.checkpoint.Checkpointing;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.KeyFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Everything proofs need beside the log, in the process that appends, at the default settings. */
final class ProvingNode implements AutoCloseable {

    private static final String ORIGIN = "daicho.local/ledger";
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final long EVERY = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final MongoEventLog log;
    private final IntegrityAlarm alarm = new IntegrityAlarm(Clock.systemUTC());
    private final CheckpointSigner signer;
    private final Checkpoints checkpoints;
    private final TreeFollower follower;
    private final Checkpointing checkpointing;

    ProvingNode(MongoDatabase database, MongoEventLog log, EventsSeen seen) {
        this.log = log;
        var tree = new LogTree(database, log, seen, alarm);
        var keys = new CheckpointKeys(database, ORIGIN);
        this.checkpoints = new Checkpoints(database, keys, ORIGIN, tree, alarm, PATIENCE);
        var keyFile = new KeyFile(Path.of("target", "bench", "keys-" + UUID.randomUUID(), "checkpoint.key"));
        this.signer = new CheckpointSigner(keyFile, keys, checkpoints, tree, log, alarm, Clock.systemUTC());
        this.follower = new TreeFollower(tree, log, alarm);
        this.checkpointing = new Checkpointing(checkpoints, signer, tree, INTERVAL, EVERY);
    }

    /** Waits until everything in the log is covered by a checkpoint, and returns it. */
    SignedNote cover() {
        checkpoints.awaitTree(log.head());
        SignedNote note = signer.sign().note();
        if (alarm.isRaised()) {
            throw new IllegalStateException(alarm.findings().toString());
        }
        return note;
    }

    VerifierKey key() {
        return signer.ownKeys().getLast();
    }

    @Override
    public void close() {
        checkpointing.close();
        follower.close();
    }
}
