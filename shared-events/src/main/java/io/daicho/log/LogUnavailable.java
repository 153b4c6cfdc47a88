package io.daicho.log;

import org.jspecify.annotations.Nullable;

/**
 * The log could not be reached, or not in time. Whether an append took effect may be unknown: repeating the command
 * under the same id is safe and tells.
 */
public sealed class LogUnavailable extends RuntimeException permits ClockAhead, LogBusy {

    private static final long serialVersionUID = 1L;

    LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
