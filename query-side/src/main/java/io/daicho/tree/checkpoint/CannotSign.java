package io.daicho.tree.checkpoint;

/** This node signs no checkpoints; the message says why, and what to set or do. */
public final class CannotSign extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotSign(String message) {
        super(message);
    }
}
