package io.daicho.pages.report;

import io.daicho.report.Column;
import io.daicho.report.Language;
import io.daicho.report.Row;
import io.daicho.report.Table;
import io.daicho.report.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a report's rows, and whether more follow. */
record ShownTable(List<Head> groups, List<Head> heads, List<Line> lines, boolean more) {

    /** A heading. @param span how many columns it stands over, or 0 for a column that the group above covers */
    record Head(String text, int span) {}

    record Line(String key, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param figure id by which it can be explained, null where there is nothing to explain
     * @param number whether it is a count
     */
    record Cell(String text, @Nullable String figure, boolean number) {}

    /** Ends the reading of a table's rows where the page is full: those behind are not made. */
    private static final class Full extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * A part of a table.
     *
     * @param first how many rows come before it
     * @param most how many it has at most
     */
    static ShownTable of(Table table, Language language, int first, int most) {
        var lines = new ArrayList<Line>();
        List<Head> heads = table.columns().stream()
                .map(column -> new Head(column.label().in(language), 1))
                .toList();
        boolean more = !readAll(table, first, most, lines);
        return new ShownTable(groups(table.columns(), language), heads, lines, more);
    }

    /** False if there are more rows than wanted. */
    private static boolean readAll(Table table, int first, int most, List<Line> lines) {
        var count = new int[1];
        try {
            table.rows().forEach(row -> {
                if (lines.size() == most) {
                    throw new Full();
                }
                if (count[0]++ >= first) {
                    lines.add(line(row, table.columns()));
                }
            });
            return true;
        } catch (Full full) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Head> groups(List<Column> columns, Language language) {
        var groups = new ArrayList<Head>();
        for (Column column : columns) {
            String name = column.group() == null ? "" : column.group().in(language);
            if (!groups.isEmpty() && groups.getLast().text().equals(name)) {
                groups.add(new Head(name, groups.removeLast().span() + 1));
            } else {
                groups.add(new Head(name, 1));
            }
        }
        return groups;
    }

    private static Line line(Row row, List<Column> columns) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Value value = row.values().get(i);
            boolean explained = column.isFigure() && !value.equals(Value.NOTHING) && !value.equals(Value.ZERO);
            cells.add(new Cell(
                    column.shown(value), explained ? row.figure(column) : null, column.kind() != Column.Kind.TEXT));
        }
        return new Line(row.key(), cells);
    }
}
