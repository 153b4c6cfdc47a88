package io.daicho.importing;

import io.daicho.importing.reading.TableReader;
import io.daicho.importing.reading.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Rows in batches that are worked on together: so many rows, or so much text, whichever comes first. */
final class RowBatches {

    private static final int ROWS = 128;
    private static final long CHARS = 2_000_000;

    private final TableReader table;
    private final RowInterpreter interpreter;

    RowBatches(TableReader table, RowInterpreter interpreter) {
        this.table = table;
        this.interpreter = interpreter;
    }

    /** The next rows in order; empty after the last. */
    List<RowReading> next() {
        List<RowReading> batch = new ArrayList<>();
        long chars = 0;
        while (batch.size() < ROWS && chars < CHARS) {
            TableRow row = table.next();
            if (row == null) {
                break;
            }
            chars += row.cells().stream().mapToLong(String::length).sum();
            batch.add(interpreter.interpret(row));
        }
        return batch;
    }
}
