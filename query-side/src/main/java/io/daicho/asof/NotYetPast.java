package io.daicho.asof;

import java.time.Instant;

/** The moment asked for is not over: events may still enter the log that would belong to it. */
public final class NotYetPast extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param newest the newest time that can be asked for */
    NotYetPast(Instant newest) {
        super("lies in the future: the newest time that can be asked for is " + newest + ", the newest day "
                + newest.atZone(AsOfTexts.ZONE).toLocalDate().minusDays(1));
    }

    /** @param newest the newest position there is */
    NotYetPast(long newest) {
        super("lies in the future: the newest position is " + newest);
    }
}
