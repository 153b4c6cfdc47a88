package io.daicho.projection;

import org.jspecify.annotations.Nullable;

/**
 * Where a projection stands.
 *
 * @param version of the code
 * @param serving the generation that answers, of an older version where this one's is still being built; null if none can
 * @param reached how far the rows that answer have come; where none do, nothing
 */
public record ProjectionStatus(
        String name, int version, @Nullable Generation serving, ReachedPosition reached) {

    /** Whether the rows that answer are of the version of the code. */
    public boolean isCurrent() {
        return serving != null && serving.version() == version;
    }
}
