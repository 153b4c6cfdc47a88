package io.daicho.queryside.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The position a read is for.
 *
 * @param minPosition wait until this position is reached, then answer for the newest one; null = do not wait
 * @param atPosition answer as of this position; null = the newest
 */
public record ReadAt(
        @Parameter(
                description = "Position to wait for before answering, e.g. the Daicho-Position of a command's answer")
        @Nullable
        Long minPosition,

        @Parameter(description = "Position to answer for, as the ledger stood then; the newest by default") @Nullable
        Long atPosition) {

    public ReadAt {
        requireNotNegative("minPosition", minPosition);
        requireNotNegative("atPosition", atPosition);
    }

    private static void requireNotNegative(String field, @Nullable Long position) {
        if (position != null && position < 0) {
            throw new BadParameter(field, position.toString(), "is before the first position");
        }
    }
}
