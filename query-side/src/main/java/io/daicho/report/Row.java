package io.daicho.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a report.
 *
 * @param key the same at every position and in every language
 * @param values one for each column
 */
public record Row(String key, List<Value> values) {

    public Row {
        values = List.copyOf(values);
    }

    /** The stable id of the figure in a column. */
    public String figure(Column column) {
        return key + "." + column.id();
    }

    /** What the cells say that name the row. */
    public String name(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).namesRow())
                .mapToObj(i -> columns.get(i).shown(values.get(i)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
