package io.daicho.tree.checkpoint;

import org.jspecify.annotations.Nullable;

/** The file of the signing key cannot be used as it is; the message tells the operator why. */
public final class KeyFileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyFileRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
