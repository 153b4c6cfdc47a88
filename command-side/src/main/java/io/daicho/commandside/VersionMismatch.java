package io.daicho.commandside;

/** The stream has moved on since the sender of a command read it, or is not yet where the sender thinks. */
public final class VersionMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long actual;

    VersionMismatch(long expected, long actual) {
        super("expected version " + expected + ", but the version is " + (actual < 0 ? "none: nothing there" : actual));
        this.actual = actual;
    }

    /** Last sequence number of the stream, or −1 if there is no such stream. */
    public long actual() {
        return actual;
    }
}
