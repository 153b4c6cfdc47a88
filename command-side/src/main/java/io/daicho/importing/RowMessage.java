package io.daicho.importing;

/**
 * What there is to say about one cell of a row.
 *
 * @param severity ERROR rejects the row
 * @param field the column, or {@code row} for the row as a whole
 * @param value what the cell holds, cut to a length that fits a message
 * @param message what is wrong, or to be looked at
 */
public record RowMessage(Severity severity, String field, String value, String message) {

    /** Whether the row is rejected, or only wants a person's eye. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static final String ROW = "row";

    static RowMessage error(String field, String value, String message) {
        return new RowMessage(Severity.ERROR, field, Printed.shown(value), message);
    }

    static RowMessage warning(String field, String value, String message) {
        return new RowMessage(Severity.WARNING, field, Printed.shown(value), message);
    }
}
