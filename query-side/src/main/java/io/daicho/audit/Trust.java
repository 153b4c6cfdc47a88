package io.daicho.audit;

import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the ledger from elsewhere than its database. Without it the audit has to take the ledger's word for
 * which keys are its own, and cannot see that everything was put back to an older copy.
 *
 * @param keys each of them is to be one of the ledger's
 * @param checkpoints each of them is to be a checkpoint of this log, signed by one of the ledger's keys
 */
public record Trust(List<VerifierKey> keys, List<SignedNote> checkpoints) {

    /** Nothing is known. */
    public static final Trust NONE = new Trust(List.of(), List.of());

    public Trust {
        keys = List.copyOf(keys);
        checkpoints = List.copyOf(checkpoints);
    }

    /** What either knows. */
    public Trust and(Trust other) {
        var allKeys = new ArrayList<>(keys);
        allKeys.addAll(other.keys);
        var allCheckpoints = new ArrayList<>(checkpoints);
        allCheckpoints.addAll(other.checkpoints);
        return new Trust(
                allKeys.stream().distinct().toList(),
                allCheckpoints.stream().distinct().toList());
    }
}
