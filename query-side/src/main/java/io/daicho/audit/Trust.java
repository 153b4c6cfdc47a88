package io.daicho.audit;

import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of the ledger from elsewhere than its database. Without it the audit has to take the ledger's word for
 * which keys are its own, and cannot see that everything was put back to an older copy.
 *
 * @param keys each of them is to be one of the ledger's
 * @param checkpoints each of them is to be a checkpoint of this log, signed by one of the ledger's keys
 * @param witnesses keys of those who cosign: what is kept under their names is to be theirs
 */
public record Trust(List<VerifierKey> keys, List<SignedNote> checkpoints, List<VerifierKey> witnesses) {

    /** Nothing is known. */
    public static final Trust NONE = new Trust(List.of(), List.of());

    public Trust {
        keys = List.copyOf(keys);
        checkpoints = List.copyOf(checkpoints);
        witnesses = List.copyOf(witnesses);
    }

    /** No witness is known. */
    public Trust(List<VerifierKey> keys, List<SignedNote> checkpoints) {
        this(keys, checkpoints, List.of());
    }

    /** What either knows. */
    public Trust and(Trust other) {
        return new Trust(
                joined(keys, other.keys), joined(checkpoints, other.checkpoints), joined(witnesses, other.witnesses));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
