package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.daicho.projection.PositionedEvent;
import io.daicho.report.format.Format;
import io.daicho.view.RandomLedger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others read from the written reports is what the tables say. */
class FormatsReadBackTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    private static List<Table> tables(List<PositionedEvent> log, Random random) {
        var reports = ReportsInMemory.of(log, random);
        return reports.reports.all().stream()
                .map(report -> reports.table(report, RandomParameters.of(random), log.size()))
                .toList();
    }

    /** The header line and the rows, as people read them. */
    private static List<List<String>> shown(Table table) {
        var lines = new ArrayList<List<String>>();
        Language language = table.heading().parameters().language();
        lines.add(
                table.columns().stream().map(column -> column.header(language)).toList());
        ReportsInMemory.forEach(table, row -> {
            var line = new ArrayList<String>();
            for (int i = 0; i < table.columns().size(); i++) {
                line.add(table.columns().get(i).shown(row.values().get(i)));
            }
            lines.add(line);
        });
        return lines;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCsvReaderFindsTheTable(long seed) throws IOException {
        for (Table table : tables(RandomLedger.events(seed, 100), new Random(seed))) {
            String csv = WrittenReports.text(table, Format.CSV);
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
                assertThat(reader.stream().map(CsvRecord::getFields).toList()).isEqualTo(shown(table));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWorkbookReaderFindsTheTable(long seed) throws IOException {
        for (Table table : tables(RandomLedger.events(seed, 100), new Random(seed))) {
            assertThat(workbook(table)).isEqualTo(shown(table));
        }
    }

    private static List<List<String>> workbook(Table table) throws IOException {
        byte[] bytes = WrittenReports.bytes(table, Format.XLSX, false);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> {
                        var line = new ArrayList<String>();
                        for (int i = 0; i < table.columns().size(); i++) {
                            line.add(row.getOptionalCell(i).map(Cell::getText).orElse(""));
                        }
                        return (List<String>) line;
                    })
                    .toList();
        }
    }

    @Test
    void textThatLooksLikeAFormulaIsAStringInAWorkbookAndMarkedInCsv() throws IOException {
        Table table = tables(SmallLedger.events(), new Random(1)).getFirst();
        byte[] bytes = WrittenReports.bytes(table, Format.XLSX, false);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Row formula = workbook.getFirstSheet().read().get(3);
            assertThat(formula.getCell(4).getType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCell(4).getText()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(formula.getCell(5).getText()).isEqualTo("-1+1");
        }
        assertThat(WrittenReports.text(table, Format.CSV))
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .contains(",'-1+1,");
    }

    @Test
    void csvBeginsWithAByteOrderMarkOnlyWhereItIsAskedFor() {
        Table table = tables(SmallLedger.events(), new Random(1)).getFirst();
        byte[] plain = WrittenReports.bytes(table, Format.CSV, false);
        byte[] marked = WrittenReports.bytes(table, Format.CSV, true);

        assertThat(marked).startsWith(0xEF, 0xBB, 0xBF).hasSize(plain.length + 3);
        assertThat(new String(marked, 3, plain.length, StandardCharsets.UTF_8))
                .isEqualTo(new String(plain, StandardCharsets.UTF_8))
                .endsWith("\r\n");
    }

    @Test
    void aWorkbookTellsNoTimeAndIsNotCompressed() throws IOException {
        byte[] bytes =
                WrittenReports.bytes(tables(SmallLedger.events(), new Random(1)).getFirst(), Format.XLSX, false);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                assertThat(entry.getTimeLocal()).isEqualTo("2000-01-01T00:00:00");
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getExtra()).isNull();
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains(">2000-01-01T00:00:00Z</dcterms:created>");
                }
            }
            assertThat(entries).isGreaterThan(5);
        }
    }

    @Test
    void aReportWithMoreRowsThanAllowedIsRefusedInEveryFormat() {
        var reports = ReportsInMemory.of(SmallLedger.events(), new Random(1), 2);
        Table table = reports.table(
                reports.reports.all().getFirst(),
                new Parameters(Years.NONE, DepartmentNames.BORNE, Language.JA),
                SmallLedger.events().size());
        for (Format format : Format.values()) {
            assertThatThrownBy(() -> WrittenReports.bytes(table, format, false))
                    .as(format.name())
                    .isInstanceOf(ReportTooLarge.class)
                    .hasMessageContaining("more than 2 rows");
        }
    }
}
