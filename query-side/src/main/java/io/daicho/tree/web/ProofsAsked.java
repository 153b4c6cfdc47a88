package io.daicho.tree.web;

import io.daicho.queryside.web.BadParameter;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What a proof is asked about. */
final class ProofsAsked {

    private ProofsAsked() {}

    record Inclusion(
            @Parameter(description = "Position of the event, from 1", required = true) @Nullable
            Long position,

            @Parameter(description = "Size of the tree; that of the newest checkpoint by default") @Nullable
            Long size) {

        long requiredPosition() {
            long needed = required("position", position);
            if (needed < 1) {
                throw new BadParameter("position", Long.toString(needed), "is before the first position");
            }
            return needed;
        }
    }

    record Consistency(
            @Parameter(description = "The smaller size", required = true) @Nullable
            Long from,

            @Parameter(description = "The larger size; that of the newest checkpoint by default") @Nullable
            Long to) {

        long requiredFrom() {
            return required("from", from);
        }
    }

    private static long required(String field, @Nullable Long value) {
        if (value == null) {
            throw new BadParameter(field, "", "is missing");
        }
        return value;
    }
}
