package io.daicho.log;

/** A bundle cannot be restored into a database, or a database not be used before it is; the message says what to do. */
public final class RestoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RestoreRefused(String message) {
        super(message);
    }
}
