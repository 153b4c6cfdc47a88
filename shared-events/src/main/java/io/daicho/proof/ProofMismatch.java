package io.daicho.proof;

/** A proof that does not prove what it was given for; the message carries what was expected and what came out. */
public final class ProofMismatch extends Exception {

    private static final long serialVersionUID = 1;

    ProofMismatch(String message) {
        super(message);
    }

    static void requireEqual(String what, Hash expected, Hash computed) throws ProofMismatch {
        if (!expected.equals(computed)) {
            throw new ProofMismatch(what + ": expected " + expected + ", the proof gives " + computed);
        }
    }
}
