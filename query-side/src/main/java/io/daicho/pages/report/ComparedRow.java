package io.daicho.pages.report;

import io.daicho.report.Column;
import io.daicho.report.Language;
import io.daicho.report.Row;
import io.daicho.report.Value;
import io.daicho.report.comparison.Comparison;
import io.daicho.report.comparison.RowChange;
import java.util.ArrayList;
import java.util.List;

/**
 * A row that is not the same at two moments.
 *
 * @param kind {@code added}, {@code removed} or {@code changed}
 * @param cells of a row that both moments have those that differ, of any other those that say something
 */
record ComparedRow(String kind, String name, List<Cell> cells) {

    record Cell(String column, String figure, String from, String to) {}

    static List<ComparedRow> of(Comparison comparison, Language language) {
        return comparison.changes().stream()
                .map(change -> switch (change) {
                    case RowChange.Added row -> whole("added", row.row(), comparison.columns(), language);
                    case RowChange.Removed row -> whole("removed", row.row(), comparison.columns(), language);
                    case RowChange.Changed row ->
                        new ComparedRow(
                                "changed",
                                RowName.of(row.row(), comparison.columns()),
                                row.cells().stream()
                                        .map(cell -> cell(row.row(), cell.column(), cell.from(), cell.to(), language))
                                        .toList());
                })
                .toList();
    }

    private static ComparedRow whole(String kind, Row row, List<Column> columns, Language language) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            Value value = row.values().get(i);
            if (columns.get(i).isFigure()
                    && !value.equals(Value.ZERO)
                    && !columns.get(i).shown(value).isEmpty()) {
                boolean added = kind.equals("added");
                cells.add(cell(
                        row, columns.get(i), added ? Value.NOTHING : value, added ? value : Value.NOTHING, language));
            }
        }
        return new ComparedRow(kind, RowName.of(row, columns), cells);
    }

    private static Cell cell(Row row, Column column, Value from, Value to, Language language) {
        return new Cell(column.header(language), row.figure(column), column.shown(from), column.shown(to));
    }
}
