package io.daicho.projection;

/** More events cannot be handled than may be left out, so the projection stops here instead. */
public final class TooManyDeadLetters extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyDeadLetters(PositionedEvent event, int capacity, Throwable cause) {
        super("event " + event.position() + " cannot be handled, and " + capacity + " are left out already", cause);
    }
}
