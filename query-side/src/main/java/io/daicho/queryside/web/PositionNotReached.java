package io.daicho.queryside.web;

/** The read model did not reach the position in the time a reader waits. */
public final class PositionNotReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionNotReached(long asked, long reached) {
        super("position " + asked + " is not in the read model yet, which stands at " + reached);
    }
}
