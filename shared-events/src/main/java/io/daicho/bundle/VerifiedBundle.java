package io.daicho.bundle;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.Hash;
import io.daicho.proof.VerifierKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle was found to hold.
 *
 * @param checkpoint whose size and root the events have, and which the key has signed
 * @param key the one the bundle carries
 * @param commits the events of one command are one
 * @param texts that open a commitment
 * @param closed commitments whose text the bundle does not carry
 * @param newest when its last event entered the log, null if there is none
 * @param prefix root of the first events, as many as was asked for
 */
public record VerifiedBundle(
        Checkpoint checkpoint,
        VerifierKey key,
        long commits,
        long streams,
        long texts,
        long closed,
        @Nullable Instant newest,
        Hash prefix) {}
