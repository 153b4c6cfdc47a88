package io.daicho.standalone.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot start or go on; the message is meant for the person at the terminal. */
public final class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
