package io.daicho.tree.checkpoint;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.Hash;
import io.daicho.proof.NoteSignature;
import io.daicho.proof.SignedNote;
import java.time.Instant;
import java.util.List;

/**
 * A checkpoint as the ledger signed it.
 *
 * @param number from 1, dense, in the order of their sizes
 * @param at when it was signed, to the millisecond; not part of what is signed
 * @param note with the signatures of the ledger's own key or keys
 * @param cosignatures of witnesses, in the order they came in
 */
public record SignedCheckpoint(
        long number, Instant at, Checkpoint checkpoint, SignedNote note, List<NoteSignature> cosignatures) {

    public SignedCheckpoint {
        cosignatures = List.copyOf(cosignatures);
    }

    /** @throws IllegalArgumentException if the note's text is no checkpoint */
    static SignedCheckpoint of(long number, Instant at, SignedNote note, List<NoteSignature> cosignatures) {
        return new SignedCheckpoint(number, at, Checkpoint.parse(note.text()), note, cosignatures);
    }

    public long size() {
        return checkpoint.size();
    }

    public Hash root() {
        return checkpoint.root();
    }

    /** The note with every signature there is: the ledger's, then those of the witnesses. */
    public SignedNote cosigned() {
        SignedNote all = note;
        for (NoteSignature cosignature : cosignatures) {
            all = all.with(cosignature);
        }
        return all;
    }
}
