package io.daicho.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is not in the rows of a generation.
 *
 * @param position of the event
 * @param at when it entered the log
 * @param stream id of its aggregate
 * @param seq its number in that stream
 * @param type class of the event, without package
 * @param cause what its handler said, or null if it was not tried
 * @param behind position of the event of the same stream that it waits for, 0 if it waits for none
 */
public record DeadLetter(
        long position,
        Instant at,
        String stream,
        long seq,
        String type,
        Reason reason,
        @Nullable String cause,
        long behind) {

    /** Why an event is left out. */
    public enum Reason {
        /** The projection cannot handle it. */
        FAILED,
        /** An earlier event of its stream is left out, so it waits for that one. */
        WAITING,
        /** Somebody decided that the projection does without it. */
        SKIPPED
    }

    private static final int LONGEST_CAUSE = 1_000;

    static DeadLetter failed(PositionedEvent event, RuntimeException cause) {
        String said = cause.toString();
        return of(
                event,
                Reason.FAILED,
                said.length() <= LONGEST_CAUSE ? said : said.substring(0, LONGEST_CAUSE) + "…",
                0);
    }

    static DeadLetter waiting(PositionedEvent event, long behind) {
        return of(event, Reason.WAITING, null, behind);
    }

    static DeadLetter skipped(PositionedEvent event) {
        return of(event, Reason.SKIPPED, null, 0);
    }

    private static DeadLetter of(PositionedEvent event, Reason reason, @Nullable String cause, long behind) {
        return new DeadLetter(
                event.position(),
                event.at(),
                event.stream(),
                event.seq(),
                event.event().getClass().getSimpleName(),
                reason,
                cause,
                behind);
    }
}
