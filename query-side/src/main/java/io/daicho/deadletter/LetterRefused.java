package io.daicho.deadletter;

/** What was decided about a dead letter cannot be done. */
public final class LetterRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    LetterRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    /** Why it cannot be done. */
    public enum Why {
        /** The event is in the rows that answer, or there is none at this position. */
        NOT_LEFT_OUT,
        /** It waits behind another event of its stream, about which is to be decided. */
        WAITS,
        /** The projection still cannot handle it. */
        FAILS_STILL
    }

    public Why why() {
        return why;
    }
}
