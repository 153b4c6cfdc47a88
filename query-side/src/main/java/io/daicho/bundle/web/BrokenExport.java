package io.daicho.bundle.web;

/**
 * A bundle could not be brought to its end after its beginning had been sent. Nobody handles it: the server then cuts the
 * connection, so that the client does not take a part for the whole.
 */
final class BrokenExport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenExport(Throwable cause) {
        super("the bundle broke off: " + cause.getMessage(), cause);
    }
}
