package io.daicho.tree.checkpoint;

import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs or has signed the ledger's checkpoints.
 *
 * @param number from 1, in the order they followed one another
 * @param from size of the newest checkpoint when it took over; larger ones are signed by it
 * @param endorsement note by which the key before it handed over to it, signed by both; null for the first
 */
public record PublishedKey(
        long number, VerifierKey key, long from, @Nullable SignedNote endorsement) {}
