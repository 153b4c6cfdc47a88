package io.daicho.bundle;

/** A text is not RFC 8785 canonical JSON; the message tells from which character on, counted from 1. */
final class NotCanonical extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCanonical(int index, String what) {
        super("character " + (index + 1) + ": " + what);
    }
}
