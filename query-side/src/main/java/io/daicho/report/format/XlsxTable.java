package io.daicho.report.format;

import io.daicho.report.Column;
import io.daicho.report.Language;
import io.daicho.report.Row;
import io.daicho.report.Table;
import io.daicho.report.Value;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook of one sheet. Text cells are typed as strings, which no spreadsheet takes for formulas. */
final class XlsxTable {

    private static final String APPLICATION = "Daicho";
    private static final String SHEET = "report";
    private static final int ROWS_HELD = 100;
    private static final double TEXT_WIDTH = 30;
    private static final double COUNT_WIDTH = 10;

    private XlsxTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        Path workbook = Files.createTempFile("daicho-report", ".xlsx");
        try {
            try (var written = new BufferedOutputStream(Files.newOutputStream(workbook))) {
                workbook(table, written);
            }
            StoredZip.copy(workbook, out);
        } finally {
            Files.delete(workbook);
        }
    }

    private static void workbook(Table table, OutputStream out) throws IOException {
        List<Column> columns = table.columns();
        Language language = table.heading().parameters().language();
        try (var workbook = new Workbook(out, APPLICATION, null)) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, columns.get(i).kind() == Column.Kind.TEXT ? TEXT_WIDTH : COUNT_WIDTH);
                sheet.value(0, i, columns.get(i).header(language));
                sheet.style(0, i).bold().wrapText(true).set();
            }
            var line = new int[] {0};
            table.rows().forEach(row -> {
                row(row, columns, sheet, ++line[0]);
                if (line[0] % ROWS_HELD == 0) {
                    sheet.flush();
                }
            });
        }
    }

    private static void row(Row row, List<Column> columns, Worksheet sheet, int line) {
        for (int i = 0; i < columns.size(); i++) {
            switch (row.values().get(i)) {
                case Value.Text text -> {
                    if (!text.text().isEmpty()) {
                        sheet.value(line, i, text.text());
                        sheet.style(line, i).wrapText(true).set();
                    }
                }
                case Value.Count count -> {
                    if (columns.get(i).kind() == Column.Kind.COUNT) {
                        sheet.value(line, i, count.count());
                    } else {
                        mark(columns.get(i), count, sheet, line, i);
                    }
                }
            }
        }
    }

    private static void mark(Column column, Value.Count count, Worksheet sheet, int line, int index) {
        if (count.count() == 0) {
            return;
        }
        if (column.kind() == Column.Kind.MARKS) {
            sheet.value(line, index, count.count());
        } else {
            sheet.value(line, index, column.shown(count));
        }
    }
}
