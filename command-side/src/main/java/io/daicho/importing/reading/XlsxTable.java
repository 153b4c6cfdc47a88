package io.daicho.importing.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an XLSX workbook, read as a stream. */
final class XlsxTable implements TableReader {

    private final Workbook workbook;
    private final PartXml sheet;
    private final SheetRow.Context context;
    private long lastRow;
    private int width;

    private XlsxTable(Workbook workbook, PartXml sheet, SheetRow.Context context) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.context = context;
    }

    static XlsxTable open(Path file, ReadingLimits limits) throws IOException {
        Workbook workbook = Workbook.open(file, limits);
        try {
            WorkbookParts parts = WorkbookParts.find(workbook);
            var context = new SheetRow.Context(
                    SharedStrings.read(workbook, parts.sharedStrings(), limits.cellChars()),
                    NumberFormats.read(workbook, parts.styles()),
                    limits);
            PartXml sheet = PartXml.open(workbook, parts.sheet());
            return new XlsxTable(workbook, sheet, context);
        } catch (Throwable e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable TableRow next() {
        while (sheet.nextTag()) {
            if (sheet.ends("sheetData")) {
                return null;
            }
            if (sheet.starts("row")) {
                lastRow = rowNumber(sheet.attribute("r"));
                TableRow row = new SheetRow(context, sheet, lastRow).read();
                if (!isBlank(row)) {
                    return withinWidth(row);
                }
            }
        }
        return null;
    }

    /** A sheet leaves empty cells out, so a row may be shorter than the header, but not longer. */
    private TableRow withinWidth(TableRow row) {
        int cells = row.cells().size();
        width = width == 0 ? cells : width;
        if (cells <= width) {
            return row;
        }
        List<CellFault> faults = new ArrayList<>(row.faults());
        faults.add(CellFault.width(cells, width));
        return new TableRow(row.line(), row.cells(), faults);
    }

    private long rowNumber(@Nullable String printed) {
        long number = printed != null && printed.matches("\\d{1,9}") ? Long.parseLong(printed) : lastRow + 1;
        if (number <= lastRow) {
            throw Workbook.malformed("the sheet's row " + number + " stands after its row " + lastRow, null);
        }
        return number;
    }

    private static boolean isBlank(TableRow row) {
        return row.faults().isEmpty() && row.cells().stream().allMatch(String::isEmpty);
    }

    @Override
    public String format() {
        return "XLSX";
    }

    @Override
    public void close() {
        try (workbook) {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
