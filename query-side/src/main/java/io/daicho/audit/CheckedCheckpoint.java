package io.daicho.audit;

import io.daicho.proof.Hash;

/**
 * A checkpoint whose root the log has.
 *
 * @param number in the ledger, 0 for one that was given from elsewhere
 * @param size events it covers
 * @param root their tree's
 * @param key text of the verifier key it is signed by
 */
public record CheckedCheckpoint(long number, long size, Hash root, String key) {}
