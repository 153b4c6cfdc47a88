package io.daicho.standalone;

/** The server could not start; the message is meant for the person at the terminal. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
