package io.daicho.tree.web;

/** No checkpoint that is signed covers so many events yet. */
final class NotCovered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCovered(long position, String newest) {
        super("position " + position + " is not covered by a checkpoint yet: " + newest);
    }
}
