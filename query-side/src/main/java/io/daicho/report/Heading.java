package io.daicho.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a table is a function of.
 *
 * @param version raised whenever the same parameters and position give another table or other bytes
 * @param at when the event at the position entered the ledger, null at position 0
 */
public record Heading(
        String report,
        Wording title,
        String version,
        Parameters parameters,
        long position,
        @Nullable Instant at) {}
