package io.daicho.report.format;

import io.daicho.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A form in which a table is written. */
public enum Format {
    JSON("application/json", "json"),
    CSV("text/csv;charset=UTF-8", "csv"),
    HTML("text/html;charset=UTF-8", "html"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** @throws IllegalArgumentException if there is no such format */
    public static Format named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String mediaType() {
        return mediaType;
    }

    /** File name extension without a dot; the value of {@code format} too. */
    public String extension() {
        return extension;
    }

    /**
     * Writes the table; the stream stays open.
     *
     * @param bom whether CSV begins with a byte order mark, by which some spreadsheets know UTF-8
     */
    public void write(Table table, boolean bom, OutputStream out) throws IOException {
        switch (this) {
            case JSON -> JsonTable.write(table, out);
            case CSV -> CsvTable.write(table, bom, out);
            case HTML -> HtmlTable.write(table, out);
            case XLSX -> XlsxTable.write(table, out);
        }
    }
}
