package io.daicho.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A figure of a report: a cell that can be explained. */
public record Figure(Row row, Column column, Value value, FigureSource source) {

    /** Finds a figure by its id. */
    public static Optional<Figure> find(String id, Report report, Table table) throws IOException {
        int dot = id.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String key = id.substring(0, dot);
        Optional<Column> column = table.columns().stream()
                .filter(one -> one.isFigure() && one.id().equals(id.substring(dot + 1)))
                .findFirst();
        var found = new ArrayList<Figure>();
        if (column.isPresent()) {
            table.rows().forEach(row -> {
                if (row.key().equals(key)) {
                    found.add(of(row, column.get(), report, table));
                }
            });
        }
        return found.stream().findFirst();
    }

    /** Every figure of a row. */
    public static List<Figure> of(Row row, Report report, Table table) {
        return table.columns().stream()
                .filter(Column::isFigure)
                .map(column -> of(row, column, report, table))
                .toList();
    }

    private static Figure of(Row row, Column column, Report report, Table table) {
        Value value = row.values().get(table.columns().indexOf(column));
        FigureSource source = report.source(row.key(), column, table.heading().parameters())
                .orElseThrow(() -> new IllegalStateException("a figure without a source: " + row.figure(column)));
        return new Figure(row, column, value, source);
    }
}
