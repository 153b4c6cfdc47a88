package io.daicho.report.web;

import io.daicho.report.Column;
import io.daicho.report.Heading;
import io.daicho.report.Language;
import io.daicho.report.Row;
import io.daicho.report.Value;
import io.daicho.report.comparison.Comparison;
import io.daicho.report.comparison.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as JSON.
 *
 * @param position of the later table
 * @param added rows that only the later table has
 * @param removed rows that only the earlier table has
 * @param changed rows that both have, with the cells that differ
 */
record ComparisonAnswer(
        String report,
        String version,
        Receipt.AskedFor parameters,
        Moment from,
        Moment to,
        long position,
        List<WholeRow> added,
        List<WholeRow> removed,
        List<ChangedRow> changed) {

    record Moment(long position, @Nullable String at) {

        static Moment of(Heading heading) {
            return new Moment(heading.position(), Receipt.text(heading.at()));
        }
    }

    /** @param cells text or number by column */
    record WholeRow(String key, String name, Map<String, Object> cells) {}

    record ChangedRow(String key, String name, List<ChangedCell> cells) {}

    /** @param figure null for labels */
    record ChangedCell(
            String column, String label, @Nullable String figure, Object from, Object to) {}

    static ComparisonAnswer of(Comparison comparison, Receipt.AskedFor asked) {
        var added = new ArrayList<WholeRow>();
        var removed = new ArrayList<WholeRow>();
        var changed = new ArrayList<ChangedRow>();
        for (RowChange change : comparison.changes()) {
            switch (change) {
                case RowChange.Added row -> added.add(whole(row.row(), comparison.columns()));
                case RowChange.Removed row -> removed.add(whole(row.row(), comparison.columns()));
                case RowChange.Changed row -> changed.add(changed(row, comparison.columns(), asked.lang()));
            }
        }
        Heading heading = comparison.to().heading();
        return new ComparisonAnswer(
                heading.report(),
                heading.version(),
                asked,
                Moment.of(comparison.from().heading()),
                Moment.of(heading),
                heading.position(),
                added,
                removed,
                changed);
    }

    private static WholeRow whole(Row row, List<Column> columns) {
        var cells = new LinkedHashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i).id(), plain(row.values().get(i)));
        }
        return new WholeRow(row.key(), row.name(columns), cells);
    }

    private static ChangedRow changed(RowChange.Changed change, List<Column> columns, Language language) {
        List<ChangedCell> cells = change.cells().stream()
                .map(cell -> new ChangedCell(
                        cell.column().id(),
                        cell.column().header(language),
                        cell.column().isFigure() ? change.row().figure(cell.column()) : null,
                        plain(cell.from()),
                        plain(cell.to())))
                .toList();
        return new ChangedRow(change.key(), change.row().name(columns), cells);
    }

    static Object plain(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Count count -> count.count();
        };
    }
}
