package io.daicho.importing.reading;

/**
 * A cell, or a row, that could be reached but not taken as it is.
 *
 * @param column index of the column from 0, or -1 for the row as a whole
 * @param message what is wrong, without naming the column
 */
public record CellFault(int column, String message) {

    public static final int ROW = -1;

    static CellFault width(int cells, int header) {
        return new CellFault(ROW, "the row has " + cells + " cells, the header " + header);
    }

    static CellFault oversize(int column, long size, int limit) {
        return new CellFault(column, "the cell has " + size + " characters, more than the limit of " + limit);
    }
}
