package io.daicho.importing;

import io.daicho.importing.reading.CellFault;
import io.daicho.importing.reading.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row's cells by column name, and the messages gathered while they are made into values. */
final class Cells {

    private final Columns columns;
    private final TableRow row;
    private final List<RowMessage> messages = new ArrayList<>();
    private boolean rejected;

    Cells(Columns columns, TableRow row) {
        this.columns = columns;
        this.row = row;
        for (CellFault fault : row.faults()) {
            String field = fault.column() == CellFault.ROW ? RowMessage.ROW : columns.name(fault.column());
            error(field, "", fault.message());
        }
    }

    String text(String column) {
        return columns.cell(row, column);
    }

    /** Makes a value of a cell; what its constructor refuses becomes an error on the cell. */
    <T> Optional<T> value(String column, Function<String, T> reading) {
        String cell = text(column);
        try {
            return Optional.of(reading.apply(cell));
        } catch (IllegalArgumentException e) {
            error(column, cell, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    void error(String field, String value, String message) {
        rejected = true;
        messages.add(RowMessage.error(field, value, message));
    }

    void warning(String field, String value, String message) {
        messages.add(RowMessage.warning(field, value, message));
    }

    boolean rejected() {
        return rejected;
    }

    List<RowMessage> messages() {
        return messages;
    }
}
