package io.daicho.tree.checkpoint;

import com.mongodb.client.MongoDatabase;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.proof.VerifierKey;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.LogProofs;
import io.daicho.tree.LogTree;
import io.daicho.tree.TreeFollower;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One query node, put together as the application does, without HTTP. Closing it and opening another is a restart. */
final class LedgerNode implements AutoCloseable {

    static final String ORIGIN = "ledger.example/tokyo";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final MongoEventLog log;
    final IntegrityAlarm alarm = new IntegrityAlarm(Clock.systemUTC());
    final LogTree tree;
    final LogProofs proofs;
    final CheckpointKeys keys;
    final Checkpoints checkpoints;
    final CheckpointSigner signer;
    final SignedRoots roots;
    private final TreeFollower follower;

    /** @param keyFile null for a node that signs nothing */
    LedgerNode(MongoDatabase database, @Nullable Path keyFile) {
        log = MongoEventLog.open(database, Clock.systemUTC(), LogSettings.forNode("node"));
        tree = new LogTree(database, log, events -> {}, alarm);
        proofs = new LogProofs(tree, alarm);
        keys = new CheckpointKeys(database, ORIGIN);
        checkpoints = new Checkpoints(database, keys, ORIGIN, tree, alarm, PATIENCE);
        signer = new CheckpointSigner(
                keyFile == null ? null : new KeyFile(keyFile), keys, checkpoints, tree, log, alarm, Clock.systemUTC());
        roots = new SignedRoots(checkpoints, tree, proofs);
        follower = new TreeFollower(tree, log, alarm);
    }

    Witnesses witnesses(VerifierKey... known) {
        return new Witnesses(checkpoints, List.of(known));
    }

    /** A checkpoint of everything in the log. */
    SignedCheckpoint sign() {
        checkpoints.awaitTree(log.head());
        return signer.sign();
    }

    @Override
    public void close() {
        follower.close();
        log.close();
    }
}
