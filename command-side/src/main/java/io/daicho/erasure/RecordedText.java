package io.daicho.erasure;

/**
 * A text as one event of a stream holds it.
 *
 * @param position of the event in the log
 * @param command that caused the event
 * @param field JSON Pointer (RFC 6901) into the event's envelope
 * @param text empty where it is erased
 */
public record RecordedText(long position, String command, String field, State state, String text) {

    /** Whether it can be erased. */
    public enum State {
        SEALED,
        /** Recorded in the open, before texts were sealed: part of the hashed event. */
        OPEN,
        ERASED
    }

    boolean isOf(TextKind kind) {
        return field.equals(kind.pointer());
    }
}
