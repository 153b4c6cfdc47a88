package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.importing.RowMessage.Severity;
import io.daicho.importing.reading.ReadingLimits;
import io.daicho.importing.reading.Tables;
import io.daicho.importing.reading.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Whatever is done to a file's bytes, it is refused in words or its rows are accepted or rejected in words. */
class MutatedFilesTest {

    private static final CsvText TABLE = new CsvText()
            .row("partner_cities", "北京市;NSW州", "result_2020", "【(1)環境】\n実績なし")
            .row("department", "総務局総務部（政策企画局外務部）", "covid_marks", "1")
            .row("result_2021", "\"引用\", と\r\n改行", "covid_impact", "NONE");

    @Test
    void mutatedCsv() {
        mutate(TABLE.bytes(), 1);
        mutate(TABLE.text().getBytes(Charset.forName("windows-31j")), 2);
    }

    @Test
    void mutatedWorkbook() throws IOException {
        mutate(workbook(), 3);
    }

    private static void mutate(byte[] file, int seed) {
        assertThat(outcome(file)).isEqualTo("3 rows");
        var random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] mutated = mutation(file, random);
            if (outcome(mutated).equals("refused")) {
                refused++;
            }
        }
        assertThat(refused).isBetween(20, 399);
    }

    private static byte[] mutation(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        int length = 1 + random.nextInt(4);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> joined(Arrays.copyOf(file, at), tail(file, Math.min(file.length, at + length)));
            case 2 -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                yield joined(joined(Arrays.copyOf(file, at), noise), tail(file, at));
            }
            case 3 -> {
                byte[] flipped = file.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            default -> {
                byte[] overwritten = file.clone();
                overwritten[at] = (byte) random.nextInt();
                yield overwritten;
            }
        };
    }

    private static byte[] joined(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private static byte[] tail(byte[] file, int from) {
        return Arrays.copyOfRange(file, from, file.length);
    }

    private static String outcome(byte[] file) {
        try {
            Inspection inspection = Tables.onDisk(file, path -> Inspection.of(path, ReadingLimits.DEFAULT));
            List<RowReading> rows = Interpreted.rows(file);
            assertThat(rows).hasSize(inspection.rows());
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.measure().isEmpty())
                            .isEqualTo(
                                    row.messages().stream().anyMatch(message -> message.severity() == Severity.ERROR)));
            return rows.size() + " rows";
        } catch (UnreadableFile e) {
            assertThat(e.detail()).isNotBlank().doesNotContain("Exception");
            return "refused";
        }
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("table");
            for (int column = 0; column < CsvText.HEADER.size(); column++) {
                sheet.value(0, column, CsvText.HEADER.get(column));
                for (int row = 0; row < TABLE.rows().size(); row++) {
                    sheet.value(row + 1, column, TABLE.rows().get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
