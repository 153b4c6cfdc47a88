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

    /** Whether it is known from elsewhere than the ledger's database. */
    boolean isGiven() {
        return number == 0;
    }

    /** For people. */
    String name() {
        return (isGiven() ? "the checkpoint kept elsewhere" : "checkpoint " + number) + " over " + size() + " events";
    }

    CheckedCheckpoint checked() {
        return new CheckedCheckpoint(number, size(), root(), key);
    }
}
