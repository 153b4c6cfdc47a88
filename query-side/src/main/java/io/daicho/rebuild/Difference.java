package io.daicho.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * One change of a row that is not the same on both sides.
 *
 * @param position of the event that made it
 * @param key id of the row
 * @param left what the one side says, as text; null if it has no such change
 * @param right what the other side says
 * @param verdict what handling the event again says of them
 */
public record Difference(
        long position,
        String key,
        @Nullable String left,
        @Nullable String right,
        Verdict verdict) {

    /** Who is at fault. */
    public enum Verdict {
        /** Handling the event again gives what the right side says. */
        LEFT_IS_WRONG,
        /** Handling the event again gives what the left side says. */
        RIGHT_IS_WRONG,
        /** Handling the event several times on the same rows gives different rows. */
        NOT_DETERMINISTIC,
        /** Handling the event again gives a third thing, or it was not tried. */
        UNEXPLAINED
    }

    private static final int LONGEST_TEXT = 2_000;

    Difference shortened() {
        return new Difference(position, key, shortened(left), shortened(right), verdict);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    Difference judged(Verdict other) {
        return new Difference(position, key, left, right, other);
    }
}
