package io.daicho.audit;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.Hash;

/**
 * A root that the log must have at a size.
 *
 * @param number of the stored checkpoint that says so, 0 for one that was given
 * @param checkpoint what was signed
 * @param key text of the verifier key it is signed by
 */
record ExpectedRoot(long number, Checkpoint checkpoint, String key) {

    long size() {
        return checkpoint.size();
    }

    Hash root() {
        return checkpoint.root();
    }

    /** For people. */
    String name() {
        return (number == 0 ? "the checkpoint given" : "checkpoint " + number) + " over " + size() + " events";
    }

    CheckedCheckpoint checked() {
        return new CheckedCheckpoint(number, size(), root(), key);
    }
}
