package io.daicho.report.comparison;

import io.daicho.report.Column;
import io.daicho.report.Heading;
import io.daicho.report.Language;
import io.daicho.report.Row;
import io.daicho.report.Rows;
import io.daicho.report.Table;
import io.daicho.report.Value;
import io.daicho.report.Wording;
import java.io.IOException;
import java.util.List;

/** A comparison as a table of its own, one row for each cell that differs, so that every format can write it. */
public final class ComparisonTable {

    private static final Wording ADDED = new Wording("追加", "Added");
    private static final Wording REMOVED = new Wording("削除", "Removed");
    private static final Wording CHANGED = new Wording("変更", "Changed");

    private ComparisonTable() {}

    public static Table of(Comparison comparison) {
        Heading from = comparison.from().heading();
        Heading to = comparison.to().heading();
        var title = new Wording(
                to.title().ja() + " 比較 (" + from.position() + " → " + to.position() + ")",
                to.title().en() + ", compared (" + from.position() + " → " + to.position() + ")");
        var heading = new Heading(to.report(), title, to.version(), to.parameters(), to.position(), to.at());
        List<Column> columns = List.of(
                Column.label("change", new Wording("区分", "Change")),
                Column.label("key", new Wording("行ID", "Row key")),
                Column.rowName("row", new Wording("行", "Row")),
                Column.label("column", new Wording("項目", "Column")),
                Column.label("from", new Wording("変更前", "From")),
                Column.label("to", new Wording("変更後", "To")));
        return new Table(heading, columns, sink -> {
            for (RowChange change : comparison.changes()) {
                write(change, comparison, sink);
            }
        });
    }

    private static void write(RowChange change, Comparison comparison, Rows.Sink sink) throws IOException {
        switch (change) {
            case RowChange.Added added -> {
                for (int i = 0; i < comparison.columns().size(); i++) {
                    sink.row(cell(ADDED, added.row(), comparison, i, "", shown(added.row(), comparison, i)));
                }
            }
            case RowChange.Removed removed -> {
                for (int i = 0; i < comparison.columns().size(); i++) {
                    sink.row(cell(REMOVED, removed.row(), comparison, i, shown(removed.row(), comparison, i), ""));
                }
            }
            case RowChange.Changed changed -> {
                for (RowChange.CellChange cell : changed.cells()) {
                    sink.row(cell(
                            CHANGED,
                            changed.row(),
                            comparison,
                            comparison.columns().indexOf(cell.column()),
                            cell.column().shown(cell.from()),
                            cell.column().shown(cell.to())));
                }
            }
        }
    }

    private static Row cell(Wording kind, Row row, Comparison comparison, int column, String from, String to) {
        Column of = comparison.columns().get(column);
        Language language = comparison.to().heading().parameters().language();
        return new Row(
                row.figure(of),
                List.of(
                        new Value.Text(kind.in(language)),
                        new Value.Text(row.key()),
                        new Value.Text(row.name(comparison.columns())),
                        new Value.Text(of.header(language)),
                        new Value.Text(from),
                        new Value.Text(to)));
    }

    private static String shown(Row row, Comparison comparison, int column) {
        return comparison.columns().get(column).shown(row.values().get(column));
    }
}
