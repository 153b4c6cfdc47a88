package io.daicho.projection;

import java.util.function.UnaryOperator;

/** The rows of one projection while it handles an event: as left by the events before, and by itself so far. */
public interface RowWriter extends RowReader {

    /** Sets the row from this event's position on; a row equal to the present one makes no new version. */
    <T> void put(RowKey<T> key, T row);

    /**
     * Changes every version of the row up to this event in place, as if it had always been so: for what may no longer be
     * told even of the past. Whoever rewrites what the row says at present also {@link #put puts} it changed, so that a
     * worker that has lost its claim and writes late comes with an older version, which is passed over.
     *
     * @param change gives a row changed already as it is, since events may be handled again
     */
    <T> void rewrite(RowKey<T> key, UnaryOperator<T> change);

    /** Ends the row at this event's position; it still answers for positions before. */
    void delete(RowKey<?> key);
}
