package io.daicho.report;

import java.util.List;

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
}
