package io.daicho.importing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a data row was read as.
 *
 * @param row number of the data row in the file, from 1
 * @param line line of the text file, or row of the sheet, it begins on
 * @param rowNo number as printed, or null where that is none
 * @param measure empty where the row is rejected; then some message is an error
 */
record RowReading(
        int row, long line, @Nullable Integer rowNo, Optional<MeasureRow> measure, List<RowMessage> messages) {

    RowReading {
        messages = List.copyOf(messages);
    }
}
