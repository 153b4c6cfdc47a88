package io.daicho.bundle.web;

import io.daicho.log.MongoEventLog;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import io.daicho.queryside.web.BadParameter;
import io.daicho.tree.IntegrityFault;
import io.daicho.tree.checkpoint.CheckpointKeys;
import io.daicho.tree.checkpoint.CheckpointSigner;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.PublishedKey;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checkpoint that a bundle is of, and the key that has signed it. */
@Component
final class SignedCheckpoints {

    private final MongoEventLog log;
    private final Checkpoints checkpoints;
    private final CheckpointKeys keys;
    private final CheckpointSigner signer;

    SignedCheckpoints(MongoEventLog log, Checkpoints checkpoints, CheckpointKeys keys, CheckpointSigner signer) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.signer = signer;
    }

    /**
     * The newest checkpoint, signed now if there is none yet.
     *
     * @throws NothingToExport if the log is empty
     * @throws io.daicho.tree.checkpoint.CannotSign if this node has not the key
     * @throws io.daicho.tree.TreeBehind if the tree of this node has not come to the log's end in time
     */
    SignedCheckpoint newest() {
        return checkpoints.newest().orElseGet(() -> {
            long head = log.head();
            if (head == 0) {
                throw new NothingToExport();
            }
            checkpoints.awaitTree(head);
            return signer.sign();
        });
    }

    /**
     * The checkpoint of a size.
     *
     * @throws BadParameter if there is none of that size
     */
    SignedCheckpoint ofSize(long size) {
        Optional<SignedCheckpoint> covering = checkpoints.covering(size);
        if (covering.isPresent() && covering.get().size() == size) {
            return covering.get();
        }
        throw new BadParameter(
                "size", Long.toString(size), "is not the size of a signed checkpoint; " + near(covering));
    }

    private String near(Optional<SignedCheckpoint> covering) {
        if (covering.isEmpty()) {
            return checkpoints
                    .newest()
                    .map(newest -> "the newest one is of " + newest.size())
                    .orElse("there is none yet");
        }
        return "the next one is of " + covering.get().size();
    }

    /** The newest of the ledger's keys that have signed a checkpoint. */
    VerifierKey key(SignedCheckpoint checkpoint) {
        SignedNote note = checkpoint.note();
        @Nullable VerifierKey found = null;
        for (PublishedKey key : keys.all()) {
            found = note.isSignedBy(key.key()) ? key.key() : found;
        }
        if (found == null) {
            throw new IntegrityFault("no key of the ledger has signed checkpoint " + checkpoint.number());
        }
        return found;
    }
}
