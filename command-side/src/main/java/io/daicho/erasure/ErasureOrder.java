package io.daicho.erasure;

import io.daicho.refusal.Unacceptable;
import org.jspecify.annotations.Nullable;

/**
 * What is asked to be erased, and on what grounds.
 *
 * @param position of the event whose text it is
 * @param legalBasis the law or decision that demands it, as cited officially; it stays in the log, in the open
 */
public record ErasureOrder(long position, TextKind kind, String legalBasis) {

    private static final int LIMIT = 500;

    public ErasureOrder {
        if (position < 1) {
            throw new IllegalArgumentException("position below 1: " + position);
        }
        if (legalBasis.isBlank() || legalBasis.length() > LIMIT) {
            throw new IllegalArgumentException(
                    "legalBasis is not 1 to " + LIMIT + " characters: " + legalBasis.length() + " characters");
        }
    }

    /** @throws Unacceptable if the command that carries the order does not say why */
    public void requireReason(@Nullable String reason) {
        if (reason == null) {
            throw new Unacceptable("reason-required", "reason", "", "an erasure needs a reason");
        }
    }
}
