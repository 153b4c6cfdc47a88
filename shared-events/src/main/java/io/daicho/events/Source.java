package io.daicho.events;

import org.jspecify.annotations.Nullable;

/**
 * Where a change was read: the document and, where known, the row of its table and the page.
 *
 * @param row from 1, or null
 * @param page from 1, or null
 */
public record Source(
        String document, @Nullable Integer row, @Nullable Integer page) {

    public Source {
        Texts.filled("source document", document, 300);
        requirePositive("source row", row);
        requirePositive("source page", page);
    }

    private static void requirePositive(String what, @Nullable Integer number) {
        if (number != null && number < 1) {
            throw new IllegalArgumentException(what + " below 1: " + number);
        }
    }
}
