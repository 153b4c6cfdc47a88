package io.daicho.pages.report;

import io.daicho.report.Column;
import io.daicho.report.Row;
import java.util.List;
import java.util.stream.IntStream;

/** What names a row of a report, with its year where each year has rows of its own. */
final class RowName {

    private static final String YEAR = "year";

    private RowName() {}

    static String of(Row row, List<Column> columns) {
        String year = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).id().equals(YEAR))
                .mapToObj(i -> columns.get(i).shown(row.values().get(i)) + " ")
                .findFirst()
                .orElse("");
        return year + row.name(columns);
    }
}
