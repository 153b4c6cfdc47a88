package io.daicho.report;

import io.daicho.events.ErasedText;
import java.io.IOException;
import java.util.List;

/** A report at one position. */
public record Table(Heading heading, List<Column> columns, Rows rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** Whether some cell says that a text was erased. */
    public boolean holdsErasedText() throws IOException {
        var found = new boolean[1];
        var marker = new Value.Text(ErasedText.MARKER);
        rows.forEach(row -> found[0] |= row.values().contains(marker));
        return found[0];
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
