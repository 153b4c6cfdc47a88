package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.proof.Checkpoint;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The roots the log must have, in the order of their sizes: of the stored checkpoints and of those given. */
final class ExpectedRoots {

    private final StoredCheckpoints stored;
    private final List<ExpectedRoot> given;
    private @Nullable ExpectedRoot nextStored;

    private ExpectedRoots(StoredCheckpoints stored, List<ExpectedRoot> given) {
        this.stored = stored;
        this.given = given;
    }

    /** @throws WrongDocument if a checkpoint that was given is not signed by a key of the ledger */
    static ExpectedRoots of(StoredCheckpoints stored, List<SignedNote> given, LedgerKeys keys) throws WrongDocument {
        var roots = new ArrayList<ExpectedRoot>();
        for (SignedNote note : given) {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            VerifierKey signer = keys.signerOf(note)
                    .orElseThrow(() -> new WrongDocument(Finding.ofCheckpoint(
                            Kind.UNTRUSTED,
                            0,
                            checkpoint.size(),
                            List.of(),
                            "The checkpoint given, of " + checkpoint.origin() + " over " + checkpoint.size()
                                    + " events, is not signed by a key of this ledger.")));
            roots.add(new ExpectedRoot(0, checkpoint, signer.text()));
        }
        roots.sort(Comparator.comparingLong(ExpectedRoot::size));
        return new ExpectedRoots(stored, roots);
    }

    /**
     * The one with the smallest size that has not been taken.
     *
     * @throws WrongDocument if the next stored checkpoint is not as it should be
     */
    Optional<ExpectedRoot> peek() throws WrongDocument {
        if (nextStored == null) {
            nextStored = stored.next().orElse(null);
        }
        if (given.isEmpty()
                || (nextStored != null && nextStored.size() <= given.getFirst().size())) {
            return Optional.ofNullable(nextStored);
        }
        return Optional.of(given.getFirst());
    }

    /** Takes the one last peeked at. */
    void take(ExpectedRoot peeked) {
        if (peeked.equals(nextStored)) {
            nextStored = null;
        } else {
            given.remove(peeked);
        }
    }
}
