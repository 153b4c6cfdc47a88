package io.daicho.importing.reading;

import static io.daicho.importing.reading.Tables.cells;
import static io.daicho.importing.reading.Tables.rows;
import static io.daicho.importing.reading.Zips.utf8;
import static io.daicho.importing.reading.Zips.workbook;
import static io.daicho.importing.reading.Zips.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.daicho.importing.reading.UnreadableFile.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class XlsxTableTest {

    private static final String HEADER = "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c>"
            + "<c r='B1' t='inlineStr'><is><t>b</t></is></c></row>";

    private static List<TableRow> sheet(String rows) {
        return rows(zip(workbook(HEADER + rows)), ReadingLimits.DEFAULT);
    }

    private static UnreadableFile refusal(byte[] file) {
        try {
            List<TableRow> read = rows(file, ReadingLimits.DEFAULT);
            throw new AssertionError("read " + read.size() + " rows");
        } catch (UnreadableFile e) {
            return e;
        }
    }

    @Test
    void textsOfAllKindsAreReadWithoutFurigana() {
        List<TableRow> rows = sheet("<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c></row>"
                + "<row r='4'><c r='A4' t='inlineStr'><is><r><t>x</t></r><rPh sb='0' eb='1'><t>エ</t></rPh></is></c>"
                + "<c r='B4' t='str'><v>l1_x000D_&#10;l2 &amp;</v></c></row>");
        assertThat(rows.get(1)).isEqualTo(new TableRow(2, List.of("東京", "a b"), List.of()));
        assertThat(rows.get(2)).isEqualTo(new TableRow(4, List.of("x", "l1\r\nl2 &"), List.of()));
    }

    @Test
    void numbersAreWrittenWithoutExponentOrTrailingZeros() {
        List<TableRow> rows = sheet("<row><c><v>1</v></c><c><v>1.0</v></c></row><row><c><v>1E2</v></c><c s='3'>"
                + "<v>0.50</v></c></row><row><c><v>0.0</v></c><c t='b'><v>1</v></c></row>");
        assertThat(rows)
                .extracting(TableRow::cells)
                .containsExactly(List.of("a", "b"), List.of("1", "1"), List.of("100", "0.5"), List.of("0", "TRUE"));
    }

    @Test
    void cellThatShowsSomethingElseThanItStoresIsAFaultOfItsRow() {
        List<TableRow> rows = sheet("<row><c s='1'><v>44927</v></c></row><row><c s='2'><v>44927</v></c></row>"
                + "<row><c><f>1+1</f><v>2</v></c></row><row><c t='e'><v>#N/A</v></c></row>"
                + "<row><c t='s'><v>99</v></c></row><row><c><v>1e999999999</v></c></row>");
        assertThat(rows.subList(1, 7))
                .allSatisfy(row -> assertThat(row.faults()).hasSize(1));
        assertThat(rows.subList(1, 7))
                .extracting(row -> row.faults().getFirst().message())
                .satisfiesExactly(
                        date -> assertThat(date).contains("shows a date").contains("44927"),
                        era -> assertThat(era).contains("shows a date"),
                        formula -> assertThat(formula).contains("formula"),
                        error -> assertThat(error).contains("#N/A"),
                        missing -> assertThat(missing).contains("shared string"),
                        infinite -> assertThat(infinite).contains("no number"));
    }

    @Test
    void cellFarToTheRightCostsItsRowAndNoMemory() {
        List<TableRow> rows =
                sheet("<row r='2'><c r='ZZZZZZZ2'><v>1</v></c></row><row r='3'><c r='A3'><v>1</v></c></row>");
        assertThat(rows.get(1).faults())
                .containsExactly(new CellFault(-1, "the row has cells beyond the limit of 200 columns"));
        assertThat(rows.get(2).cells()).containsExactly("1");
    }

    @Test
    void faultsOfARowAreAsManyAsItsColumnsAtMost() {
        List<TableRow> rows = sheet("<row r='2'>" + "<c r='B2' t='e'><v>#N/A</v></c>".repeat(10_000)
                + "<c t='e'><v>#N/A</v></c>".repeat(10_000) + "</row>");
        assertThat(rows.get(1).faults())
                .hasSize(200)
                .extracting(CellFault::column)
                .doesNotHaveDuplicates()
                .contains(1, 199, CellFault.ROW);
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void numberFormatOfAnyLengthIsReadInOnePass() {
        var parts = new LinkedHashMap<>(workbook(HEADER + "<row><c s='0'><v>1</v></c><c s='1'><v>2</v></c></row>"));
        parts.put(
                "xl/styles.xml",
                utf8("<styleSheet><numFmts><numFmt numFmtId='170' formatCode='" + "[".repeat(4_000_000)
                        + "'/></numFmts><cellXfs><xf numFmtId='170'/><xf numFmtId='0'/></cellXfs></styleSheet>"));
        assertThat(rows(zip(parts), ReadingLimits.DEFAULT).get(1).cells()).containsExactly("1", "2");
    }

    @Test
    void cellOfTenMegabytesCostsItsRowAndSaysItsSize() {
        String huge = "x".repeat(10_000_000);
        List<TableRow> inline = sheet("<row r='2'><c t='inlineStr'><is><t>" + huge + "</t></is></c></row>");
        assertThat(inline.get(1).faults()).containsExactly(CellFault.oversize(0, 10_000_000, 32_767));
        var parts = new LinkedHashMap<>(workbook(HEADER + "<row r='2'><c r='B2' t='s'><v>0</v></c></row>"));
        parts.put("xl/sharedStrings.xml", utf8("<sst><si><t>" + huge + "</t></si></sst>"));
        List<TableRow> shared = rows(zip(parts), ReadingLimits.DEFAULT);
        assertThat(shared.get(1).faults()).containsExactly(CellFault.oversize(1, 10_000_000, 32_767));
    }

    @Test
    void workbookCutOffAnywhereIsRefused() {
        byte[] whole = zip(workbook(HEADER));
        for (int length : new int[] {4, 100, whole.length / 2, whole.length - 1}) {
            UnreadableFile refusal = refusal(Arrays.copyOf(whole, length));
            assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED_WORKBOOK);
            assertThat(refusal.detail()).contains("truncated");
        }
    }

    @Test
    void flippedByteIsRefusedOrDidNotMatter() {
        byte[] file = zip(workbook(HEADER + "<row><c><v>1</v></c></row>".repeat(200)));
        List<TableRow> whole = rows(file, ReadingLimits.DEFAULT);
        int refused = 0;
        for (int at = 0; at < file.length; at += 3) {
            byte[] flipped = file.clone();
            flipped[at] ^= 0x55;
            try {
                // the zip repeats names and dates in places that a reader need not look at
                assertThat(rows(flipped, ReadingLimits.DEFAULT)).isEqualTo(whole);
            } catch (UnreadableFile e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(file.length / 3 / 2);
    }

    @Test
    void zipThatIsNoWorkbookIsRefused() {
        UnreadableFile refusal = refusal(zip(new LinkedHashMap<>(java.util.Map.of("a.txt", utf8("x")))));
        assertThat(refusal.detail()).contains("not a whole XLSX workbook").contains("_rels/.rels");
    }

    @Test
    void oldExcelFileIsRefusedSayingWhatToDo() {
        byte[] xls = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
        assertThat(refusal(xls).detail()).contains("encrypted workbook").contains(".xlsx without a password");
    }

    @Test
    void encryptedEntryIsRefused() {
        byte[] file = zip(workbook(HEADER));
        for (int i = 0; i < file.length - 10; i++) {
            boolean local = file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 3 && file[i + 3] == 4;
            boolean central = file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2;
            if (local || central) {
                file[i + (local ? 6 : 8)] |= 1;
            }
        }
        assertThat(refusal(file).detail()).contains("encrypted");
    }

    @Test
    void bombIsRefusedByWhatItInflatesToAndNotByWhatItClaims() {
        var parts = new LinkedHashMap<>(workbook(HEADER));
        parts.put("xl/media/zeros.bin", new byte[70 << 20]);
        UnreadableFile refusal = refusal(zip(parts));
        assertThat(refusal.fault()).isEqualTo(Fault.ZIP_BOMB);
        assertThat(refusal.detail()).contains("'xl/media/zeros.bin'").contains("more than 100 times its size");
        byte[] lying = zip(parts);
        claimSize(lying, "xl/media/zeros.bin", 1000);
        assertThat(refusal(lying).fault()).isIn(Fault.ZIP_BOMB, Fault.MALFORMED_WORKBOOK);
    }

    /** Writes a false inflated size into the zip's directory. */
    private static void claimSize(byte[] zip, String name, int size) {
        byte[] wanted = utf8(name);
        for (int i = 0; i + 46 + wanted.length < zip.length; i++) {
            if (zip[i] == 'P'
                    && zip[i + 1] == 'K'
                    && zip[i + 2] == 1
                    && zip[i + 3] == 2
                    && Arrays.equals(zip, i + 46, i + 46 + wanted.length, wanted, 0, wanted.length)) {
                for (int b = 0; b < 4; b++) {
                    zip[i + 24 + b] = (byte) (size >> (8 * b));
                }
            }
        }
    }

    @Test
    void bombOfManyEntriesIsRefused() {
        var parts = new LinkedHashMap<>(workbook(HEADER));
        for (int i = 0; i < 1000; i++) {
            parts.put("x" + i, new byte[0]);
        }
        assertThat(refusal(zip(parts)).detail()).contains("1006 entries");
    }

    @Test
    void bombSpreadOverEntriesIsRefusedByTheirSum() {
        var random = new Random(1);
        var parts = new LinkedHashMap<>(workbook(HEADER));
        for (int i = 0; i < 7; i++) {
            byte[] content = new byte[15 << 20];
            Arrays.fill(content, (byte) random.nextInt());
            parts.put("x" + i, content);
        }
        assertThat(refusal(zip(parts)).detail()).contains("the workbook's entries inflate to more than");
    }

    @Test
    void externalEntityIsNeverFetched() {
        for (String part : List.of(
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "_rels/.rels",
                "xl/styles.xml",
                "xl/_rels/workbook.xml.rels")) {
            var parts = new LinkedHashMap<>(workbook(HEADER + "<row><c t='inlineStr'><is><t>&e;</t></is></c></row>"));
            String xml = new String(parts.get(part), java.nio.charset.StandardCharsets.UTF_8);
            parts.put(part, utf8("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + xml));
            assertThat(refusal(zip(parts)).detail()).contains(part);
        }
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        var parts = new LinkedHashMap<>(workbook(HEADER));
        parts.put(
                "xl/sharedStrings.xml",
                utf8("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;'>]><sst><si><t>&c;</t></si></sst>"));
        assertThat(refusal(zip(parts)).detail()).contains("xl/sharedStrings.xml");
    }

    @Test
    void readsWhatAnotherReaderReadsFromWhatAnotherWriterWrote() throws IOException {
        byte[] file = written();
        List<List<String>> theirs = new ArrayList<>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> theirs.add(
                    row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()));
        }
        assertThat(cells(file)).isEqualTo(theirs).hasSize(300);
    }

    private static byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var random = new Random(7);
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("施策");
            for (int row = 0; row < 300; row++) {
                for (int column = 0; column < 5; column++) {
                    if (row == 0 || column == 4 || random.nextInt(4) > 0) {
                        sheet.value(row, column, "行" + row + "\n列" + column + " <&> ①");
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void headerAloneIsATableWithoutRows() {
        assertThat(cells(zip(workbook(HEADER)))).containsExactly(List.of("a", "b"));
        assertThat(cells(zip(workbook("")))).isEmpty();
    }

    @Test
    void rowsOutOfOrderAreRefused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> sheet("<row r='3'><c><v>1</v></c></row><row r='2'><c><v>1</v></c></row>"))
                .withMessageContaining("row 2 stands after its row 3");
    }
}
