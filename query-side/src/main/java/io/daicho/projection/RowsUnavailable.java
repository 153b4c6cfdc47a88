package io.daicho.projection;

/** The database that keeps the rows does not answer; asking again later may help. */
public final class RowsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowsUnavailable(Throwable cause) {
        super("the database of the read models does not answer", cause);
    }
}
