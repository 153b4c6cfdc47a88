package io.daicho.tree;

/** Two records of the same thing differ that can only be the same; the message says which, and in what. */
public final class IntegrityFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntegrityFault(String message) {
        super(message);
    }
}
