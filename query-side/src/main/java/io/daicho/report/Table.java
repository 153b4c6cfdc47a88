package io.daicho.report;

import java.util.List;

/** A report at one position. */
public record Table(Heading heading, List<Column> columns, Rows rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** The same table, refusing to give more rows than so many. */
    public Table atMost(int limit) {
        return new Table(heading, columns, sink -> {
            var given = new int[1];
            rows.forEach(row -> {
                if (++given[0] > limit) {
                    throw new ReportTooLarge("the report has more than " + limit + " rows");
                }
                sink.row(row);
            });
        });
    }
}
