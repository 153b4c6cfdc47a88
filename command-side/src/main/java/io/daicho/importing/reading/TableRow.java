package io.daicho.importing.reading;

import java.util.List;

/**
 * One row of the table.
 *
 * @param line where it stands: the line of the text file it begins on, or the row of the sheet, from 1
 * @param cells text of the cells in order, as printed
 * @param faults cells that could not be taken; the row is not to be used then
 */
public record TableRow(long line, List<String> cells, List<CellFault> faults) {

    public TableRow {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }
}
