package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.FiscalYear;
import io.daicho.projection.PositionedEvent;
import io.daicho.report.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The very bytes of a small ledger's reports, which a receipt given out long ago must find again. */
class GoldenReportsTest {

    private static final List<PositionedEvent> LOG = SmallLedger.events();

    private final ReportsInMemory reports = ReportsInMemory.of(LOG, new Random(1));

    @ParameterizedTest
    @CsvSource({
        "annual-progress,JA,html",
        "annual-progress,EN,csv",
        "annual-progress,JA,json",
        "by-bureau,JA,csv",
        "by-bureau,EN,html",
        "by-partner-city,EN,csv",
        "covid-impact,JA,csv",
        "covid-impact,EN,html"
    })
    void aReportHasTheBytesItAlwaysHad(String report, Language language, String format) throws IOException {
        String golden = report + "." + language.tag() + "." + format;

        assertThat(WrittenReports.text(table(report, language, LOG.size()), Format.named(format)))
                .as(golden)
                .isEqualTo(golden(golden));
    }

    @Test
    void aWorkbookHasTheBytesItAlwaysHad() {
        byte[] workbook = WrittenReports.bytes(table("annual-progress", Language.JA, LOG.size()), Format.XLSX, false);

        assertThat(sha256(workbook)).isEqualTo("7d1ae3813307141a86c480a1178311e1bcb88037ce9f066a5ac8d03184acfe9a");
    }

    @Test
    void aReportOfBeforeARenamingShowsTheOldName() {
        String before =
                WrittenReports.text(table("annual-progress", Language.JA, SmallLedger.BEFORE_RENAMING), Format.CSV);
        String after = WrittenReports.text(table("annual-progress", Language.JA, LOG.size()), Format.CSV);

        assertThat(before).contains("生活文化局文化振興部").doesNotContain("生活文化スポーツ局");
        assertThat(after).contains("生活文化スポーツ局文化振興部").doesNotContain("生活文化局文化振興部");
    }

    @Test
    void anEmptyLedgerHasReportsWithoutRows() {
        for (Report report : reports.reports.all()) {
            var nothing = new Parameters(Years.NONE, DepartmentNames.BORNE, Language.JA);
            Table table = reports.table(report, nothing, 0);

            assertThat(ReportsInMemory.cells(table)).isEmpty();
            for (Format format : Format.values()) {
                assertThat(WrittenReports.bytes(table, format, false)).isNotEmpty();
            }
        }
    }

    private Table table(String report, Language language, long position) {
        var years = Years.between(new FiscalYear(2020), new FiscalYear(2021));
        return reports.table(
                reports.reports.named(report).orElseThrow(),
                new Parameters(years, DepartmentNames.BORNE, language),
                position);
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = GoldenReportsTest.class.getResourceAsStream("/golden/reports/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
