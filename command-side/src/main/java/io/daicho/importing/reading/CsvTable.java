package io.daicho.importing.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.daicho.importing.reading.UnreadableFile.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180; CRLF, LF or CR between records, any of them inside quotes). */
final class CsvTable implements TableReader {

    private final TextEncoding encoding;
    private final CellGuard guard;
    private final CloseableIterator<CsvRecord> records;
    private int width;

    private CsvTable(TextEncoding encoding, CellGuard guard) {
        this.encoding = encoding;
        this.guard = guard;
        this.records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(guard)
                .iterator();
    }

    static CsvTable open(Path file, ReadingLimits limits) throws IOException {
        TextEncoding encoding = TextEncoding.detect(file);
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.byteOrderMark());
        return new CsvTable(encoding, new CellGuard(new InputStreamReader(in, encoding.strictDecoder()), limits));
    }

    @Override
    public @Nullable TableRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csv = records.next();
            CellGuard.Passed passed = guard.nextPassed();
            return row(passed, csv);
        } catch (CsvParseException e) {
            throw new UnreadableFile(Fault.MALFORMED_CSV, "the CSV breaks off: " + reason(e) + place(), e);
        } catch (UncheckedIOException e) {
            throw new UnreadableFile(Fault.MALFORMED_CSV, "the file cannot be read" + place(), e);
        }
    }

    private TableRow row(CellGuard.Passed passed, CsvRecord csv) {
        int cells = csv.getFieldCount();
        width = width == 0 ? cells : width;
        List<CellFault> faults = passed.oversize();
        if (cells != width) {
            faults.add(CellFault.width(cells, width));
        }
        return new TableRow(passed.line(), csv.getFields(), faults);
    }

    private String place() {
        return " (in the record that begins on line " + guard.lineUnderWay() + ")";
    }

    private static String reason(CsvParseException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (deepest instanceof UnreadableFile inside) {
            throw inside;
        }
        return String.valueOf(deepest.getMessage());
    }

    @Override
    public String format() {
        return "CSV, " + (encoding.charset() == TextEncoding.WINDOWS_31J ? "Windows-31J" : "UTF-8");
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
