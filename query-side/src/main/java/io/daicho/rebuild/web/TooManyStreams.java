package io.daicho.rebuild.web;

/** As many streams are open as this node affords. */
final class TooManyStreams extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyStreams(int most) {
        super(most + " streams of progress are open already");
    }
}
