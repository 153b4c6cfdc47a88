package io.daicho.tree.checkpoint;

import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import io.daicho.proof.VerifierKey;

/**
 * What hands signing over from one key to the next: a note signed by both. Its text cannot be taken for a checkpoint, for
 * its second line is an origin and its third is no hash.
 */
final class KeyEndorsement {

    /** First line of the text; no ledger may have it as its origin. */
    static final String KIND = "daicho-key-endorsement/v1";

    private KeyEndorsement() {}

    /**
     * The text that is signed: kind, origin, size, former verifier key, next verifier key, a line each.
     *
     * @param from size of the newest checkpoint when signing was handed over
     */
    static String text(String origin, long from, VerifierKey former, VerifierKey next) {
        return String.join("\n", KIND, origin, Long.toString(from), former.text(), next.text()) + "\n";
    }

    static SignedNote sign(String origin, long from, SigningKey former, SigningKey next) {
        String text = text(origin, from, former.verifierKey(), next.verifierKey());
        return SignedNote.of(text, former.sign(text)).with(next.sign(text));
    }

    static boolean isValid(SignedNote note, String origin, long from, VerifierKey former, VerifierKey next) {
        return note.text().equals(text(origin, from, former, next)) && note.isSignedBy(former) && note.isSignedBy(next);
    }
}
