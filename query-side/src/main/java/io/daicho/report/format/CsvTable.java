package io.daicho.report.format;

import io.daicho.report.Column;
import io.daicho.report.Language;
import io.daicho.report.Row;
import io.daicho.report.Table;
import io.daicho.report.Value;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV by RFC 4180: UTF-8, CRLF, one line of headers, no formula in any cell. */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NEEDS_QUOTES = "\",\r\n";

    private CsvTable() {}

    static void write(Table table, boolean bom, OutputStream out) throws IOException {
        Language language = table.heading().parameters().language();
        List<Column> columns = table.columns();
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (bom) {
            writer.write(BYTE_ORDER_MARK);
        }
        line(columns.stream().map(column -> column.header(language)).toList(), writer);
        table.rows().forEach(row -> line(cells(row, columns), writer));
        writer.flush();
    }

    private static List<String> cells(Row row, List<Column> columns) {
        var cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Value value = row.values().get(i);
            String shown = columns.get(i).shown(value);
            cells[i] = value instanceof Value.Text ? Formulas.neutralised(shown) : shown;
        }
        return List.of(cells);
    }

    private static void line(List<String> cells, Writer writer) throws IOException {
        String separator = "";
        for (String cell : cells) {
            writer.write(separator);
            writer.write(quoted(cell));
            separator = ",";
        }
        writer.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
