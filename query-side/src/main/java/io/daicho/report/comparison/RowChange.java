package io.daicho.report.comparison;

import io.daicho.report.Column;
import io.daicho.report.Row;
import io.daicho.report.Value;
import java.util.List;

/** What became of a row between two positions. */
public sealed interface RowChange {

    String key();

    /** The row is only in the later table. */
    record Added(Row row) implements RowChange {

        @Override
        public String key() {
            return row.key();
        }
    }

    /** The row is only in the earlier table. */
    record Removed(Row row) implements RowChange {

        @Override
        public String key() {
            return row.key();
        }
    }

    /**
     * The row is in both and differs.
     *
     * @param row as in the later table
     * @param cells those that differ, at least one
     */
    record Changed(Row row, List<CellChange> cells) implements RowChange {

        public Changed {
            cells = List.copyOf(cells);
        }

        @Override
        public String key() {
            return row.key();
        }
    }

    /** A cell with another value. */
    record CellChange(Column column, Value from, Value to) {}
}
