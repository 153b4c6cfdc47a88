package io.daicho.report.comparison;

import io.daicho.report.Column;
import io.daicho.report.Row;
import io.daicho.report.Rows;
import io.daicho.report.Table;
import io.daicho.report.Value;
import io.daicho.report.comparison.RowChange.CellChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two tables of one report with the same parameters, row by row of the same key. The rows' numbers are not compared: one
 * new row would change them all.
 *
 * @param columns of both
 * @param changes in the order of the later table, rows that are gone after them
 */
public record Comparison(Table from, Table to, List<Column> columns, List<RowChange> changes) {

    private static final String ROW_NUMBER = "no";

    public Comparison {
        columns = List.copyOf(columns);
        changes = List.copyOf(changes);
    }

    /** @throws IllegalArgumentException if the tables are not of one report with the same parameters */
    public static Comparison of(Table from, Table to) throws IOException {
        if (!from.columns().equals(to.columns())) {
            throw new IllegalArgumentException("tables of different reports or parameters");
        }
        Map<String, Row> before = byKey(from.rows());
        var changes = new ArrayList<RowChange>();
        to.rows().forEach(row -> {
            Row old = before.remove(row.key());
            if (old == null) {
                changes.add(new RowChange.Added(row));
            } else {
                List<CellChange> cells = cells(old, row, to.columns());
                if (!cells.isEmpty()) {
                    changes.add(new RowChange.Changed(row, cells));
                }
            }
        });
        before.values().forEach(gone -> changes.add(new RowChange.Removed(gone)));
        return new Comparison(from, to, to.columns(), changes);
    }

    private static Map<String, Row> byKey(Rows rows) throws IOException {
        var byKey = new LinkedHashMap<String, Row>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    private static List<CellChange> cells(Row old, Row young, List<Column> columns) {
        var changed = new ArrayList<CellChange>();
        for (int i = 0; i < columns.size(); i++) {
            Value from = old.values().get(i);
            Value to = young.values().get(i);
            if (!from.equals(to) && !columns.get(i).id().equals(ROW_NUMBER)) {
                changed.add(new CellChange(columns.get(i), from, to));
            }
        }
        return changed;
    }
}
