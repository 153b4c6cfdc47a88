package io.daicho.catalogue;

/** The log holds an event that this version of the software does not know: it was written by a newer one. */
public final class UnknownEventType extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownEventType(EventType type, int known) {
        super(known == 0 ? "unknown event type: " + type : type + ", but only revisions up to " + known + " are known");
    }
}
