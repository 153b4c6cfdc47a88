package io.daicho.importing.reading;

import static io.daicho.importing.reading.Tables.cells;
import static io.daicho.importing.reading.Tables.rows;
import static io.daicho.importing.reading.Zips.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.daicho.importing.reading.UnreadableFile.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final List<List<String>> TWO_ROWS = List.of(List.of("名", "文"), List.of("東京", "一行目\n二行目、\"引用\""));

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void recordsMayEndInAnyLineBreakAndCellsMayHoldOne(String lineBreak) {
        String csv = "名,文" + lineBreak + "東京,\"一行目\n二行目、\"\"引用\"\"\"" + lineBreak;
        assertThat(cells(utf8(csv))).isEqualTo(TWO_ROWS);
    }

    @Test
    void lineBreaksInsideCellsAreKeptAsTheyAre() {
        assertThat(cells(utf8("a\r\n\"x\r\ny\nz\rw\"\r\n"))).containsExactly(List.of("a"), List.of("x\r\ny\nz\rw"));
    }

    @Test
    void linesAreCountedThroughCellsThatBreakLines() {
        byte[] csv = utf8("a,b\r\n\"1\r\n2\n3\",x\r\n\r\ny,z\r\n");
        assertThat(rows(csv, ReadingLimits.DEFAULT)).extracting(TableRow::line).containsExactly(1L, 2L, 6L);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstCell() {
        assertThat(cells(utf8("\ufeff名,文\r\n")).getFirst()).containsExactly("名", "文");
    }

    @Test
    void windows31jIsReadWhereUtf8CannotBe() {
        String csv = "名,文\r\n①株式会社～∥－,高橋髙\r\n";
        byte[] bytes = csv.getBytes(WINDOWS_31J);
        assertThat(cells(bytes)).containsExactly(List.of("名", "文"), List.of("①株式会社～∥－", "高橋髙"));
        assertThat(format(bytes)).isEqualTo("CSV, Windows-31J");
        assertThat(format(utf8(csv))).isEqualTo("CSV, UTF-8");
    }

    private static String format(byte[] csv) {
        return Tables.onDisk(csv, file -> {
            try (TableReader table = TableFile.open(file, ReadingLimits.DEFAULT)) {
                return table.format();
            }
        });
    }

    @Test
    void utf8BrokenInTheMiddleIsNotTakenForWindows31j() {
        byte[] bytes = utf8("名,文\r\n東京,大阪\r\n");
        bytes[bytes.length - 4] = 'x';
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> cells(bytes))
                .withMessage("the file is UTF-8 but broken at byte offset 19, line 2, byte 0xE9")
                .extracting(UnreadableFile::fault)
                .isEqualTo(Fault.BROKEN_ENCODING);
    }

    @Test
    void bytesOfNoEncodingAreRefusedNamingWhereEachFails() {
        byte[] bytes = {'a', ',', 'b', '\n', (byte) 0x83, (byte) 0x5c, '\n', (byte) 0xff, '\n'};
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> cells(bytes))
                .withMessageContaining("neither UTF-8 (broken at byte offset 4, line 2, byte 0x83)")
                .withMessageContaining("nor Windows-31J (broken at byte offset 7, line 3, byte 0xFF)");
    }

    @Test
    void encodingIsFoundBrokenBehindTheFirstBuffer() {
        byte[] bytes = utf8("東京都,\n".repeat(20_000) + "x\n");
        bytes[bytes.length - 2] = (byte) 0xc0;
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> cells(bytes))
                .withMessageContaining("byte offset " + (bytes.length - 2) + ", line 20001");
    }

    @Test
    void utf16IsRefusedByName() {
        for (Charset utf16 : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32"))) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() -> cells("row_no,category\n".getBytes(utf16)))
                    .withMessageContaining("UTF-16");
        }
    }

    @Test
    void emptyFileIsRefused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> cells(new byte[0]))
                .extracting(UnreadableFile::fault)
                .isEqualTo(Fault.EMPTY_FILE);
    }

    @Test
    void unclosedQuoteIsRefusedNamingWhere() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> cells(utf8("a,b\r\n1,2\r\n3,\"4\r\n5,6\r\n")))
                .withMessageContaining("Unclosed quoted field")
                .withMessageContaining("line 3")
                .extracting(UnreadableFile::fault)
                .isEqualTo(Fault.MALFORMED_CSV);
    }

    @Test
    void textBehindAClosingQuoteIsRefused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> cells(utf8("a,b\r\n\"1\"x,2\r\n")))
                .withMessageContaining("Unexpected character after closing quote")
                .withMessageContaining("line 2");
    }

    @Test
    void rowOfAnotherWidthThanTheHeaderIsAFaultOfThatRowOnly() {
        List<TableRow> rows = rows(utf8("a,b\r\n1\r\n1,2\r\n1,2,3\r\n"), ReadingLimits.DEFAULT);
        assertThat(rows.get(1).faults()).containsExactly(new CellFault(-1, "the row has 1 cells, the header 2"));
        assertThat(rows.get(2).faults()).isEmpty();
        assertThat(rows.get(3).faults()).containsExactly(new CellFault(-1, "the row has 3 cells, the header 2"));
    }

    @Test
    void cellOfTenMegabytesCostsItsRowAndSaysItsSize() {
        String huge = "\"\"あ\r\n".repeat(2_000_000);
        byte[] csv = utf8("a,b\r\n1,\"" + huge + "\"\r\n3,4\r\n5," + "x".repeat(10_000_000) + "\r\n");
        ReadingLimits limits = ReadingLimits.DEFAULT.withFileBytes(100 << 20);
        List<TableRow> rows = rows(csv, limits);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).faults()).containsExactly(CellFault.oversize(1, 8_000_000, 32_767));
        assertThat(rows.get(1).cells().get(1)).hasSizeLessThanOrEqualTo(32_767);
        assertThat(rows.get(2).cells()).containsExactly("3", "4");
        assertThat(rows.get(2).line()).isEqualTo(2_000_003);
        assertThat(rows.get(3).faults()).containsExactly(CellFault.oversize(1, 10_000_000, 32_767));
    }

    @Test
    void cellOfJustTheLimitIsTakenWhole() {
        var limits = ReadingLimits.DEFAULT.withCellChars(4);
        List<TableRow> rows = rows(utf8("a\r\n\"x\"\"y\"\"\"\r\nabcd\r\n\"x\"\"yz\"\"\"\r\nabcde\r\n"), limits);
        assertThat(rows.get(1)).isEqualTo(new TableRow(2, List.of("x\"y\""), List.of()));
        assertThat(rows.get(2)).isEqualTo(new TableRow(3, List.of("abcd"), List.of()));
        assertThat(rows.get(3).faults()).containsExactly(CellFault.oversize(0, 5, 4));
        assertThat(rows.get(4).faults()).containsExactly(CellFault.oversize(0, 5, 4));
    }

    @Test
    void endlessRowIsRefused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> cells(utf8("a,b\r\n" + ",".repeat(5_000_000))))
                .withMessage("the record that begins on line 2 has more than 200 columns");
    }

    @Test
    void guardChangesNothingThatIsWithinTheLimits() {
        var random = new Random(20221201);
        String alphabet = "a東\"\",,\r\n\n ";
        for (int i = 0; i < 4_000; i++) {
            var csv = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                csv.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(guarded(csv.toString())).as("%s", csv).isEqualTo(unguarded(csv.toString()));
        }
    }

    private static List<List<String>> guarded(String csv) {
        if (csv.isEmpty()) {
            return List.of();
        }
        try {
            return cells(utf8(csv));
        } catch (UnreadableFile e) {
            return List.of(List.of("refused"));
        }
    }

    private static List<List<String>> unguarded(String csv) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(csv)) {
            return records.stream().map(CsvRecord::getFields).toList();
        } catch (Exception e) {
            return List.of(List.of("refused"));
        }
    }

    @Test
    void nulBytesInsideAFileAreLeftToTheValuesToRefuse() {
        assertThat(cells(utf8("column,b\r\nx\0y,2\r\n")).get(1)).isEqualTo(Arrays.asList("x\0y", "2"));
    }
}
