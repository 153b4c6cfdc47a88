package io.daicho.projection;

/** The rows of one projection while it handles an event: as left by the events before, and by itself so far. */
public interface RowWriter extends RowReader {

    /** Sets the row from this event's position on; a row equal to the present one makes no new version. */
    <T> void put(RowKey<T> key, T row);

    /** Ends the row at this event's position; it still answers for positions before. */
    void delete(RowKey<?> key);
}
