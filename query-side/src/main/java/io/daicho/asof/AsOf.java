package io.daicho.asof;

import java.time.Instant;

/** The moment a reader asks about. */
public sealed interface AsOf {

    /** The ledger as it stands. */
    record Newest() implements AsOf {}

    /**
     * The ledger as the events up to a position left it.
     *
     * @param position 0 for the empty ledger
     */
    record Position(long position) implements AsOf {

        public Position {
            if (position < 0) {
                throw new IllegalArgumentException("is before the first position");
            }
        }
    }

    /**
     * The ledger as it stood at a time, which must be over.
     *
     * @param last the last millisecond whose events belong to it
     */
    record Time(Instant last) implements AsOf {}

    /**
     * The ledger as it stood at a time, or as it stands where the time is not over: what {@code Accept-Datetime} asks for.
     *
     * @param last the last millisecond whose events belong to it
     */
    record Preferred(Instant last) implements AsOf {}
}
