package io.daicho.projection;

import java.util.function.UnaryOperator;

/**
 * A change of a row as if it had always been so: of every version, those that answer for the past as well.
 *
 * @param upTo position of the event that asks for it: versions from later on stay
 * @param change gives a row changed already as it is
 */
record RowRewrite(String key, long upTo, UnaryOperator<Object> change) {

    RowVersion of(RowVersion version) {
        boolean isMeant = version.key().equals(key) && version.from() <= upTo;
        return isMeant && version.row() != null ? version.withRow(change.apply(version.row())) : version;
    }
}
