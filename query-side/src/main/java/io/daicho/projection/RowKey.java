package io.daicho.projection;

/**
 * Identity of a row in the collection of one projection.
 *
 * @param id the kind's prefix and the escaped parts, joined by {@code /}
 * @param rowClass what the row holds
 */
public record RowKey<T>(String id, Class<T> rowClass) {

    @Override
    public String toString() {
        return id;
    }
}
