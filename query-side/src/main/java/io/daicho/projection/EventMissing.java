package io.daicho.projection;

/** The log's positions are dense, so whoever handed over these events has skipped one. */
public final class EventMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final long position;

    EventMissing(Projection projection, long expected, long got) {
        super("projection " + projection.name() + " expects the event at position " + expected + " and got " + got);
        this.position = expected;
    }

    /** Position of the event that was skipped. */
    public long position() {
        return position;
    }
}
