package io.daicho.importing;

import static io.daicho.importing.ImportNode.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.importing.reading.Tables;
import io.daicho.importing.reading.Zips;
import io.daicho.log.TestMongo;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Files that cannot be imported as a whole: one clear problem each, and nothing in the ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedFilesIT {

    private final ImportNode node = ImportNode.on(TestMongo.freshUri());

    @BeforeAll
    void nothingIsThere() {
        assertThat(node.log().head()).isZero();
    }

    @AfterAll
    void nothingWasWritten() {
        assertThat(node.log().head()).isZero();
        node.close();
    }

    private void refused(byte[] file, int status, String slug, String detail) {
        HttpResponse<String> answer = node.post(file, "?name=f");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:daicho:problem:" + slug);
        assertThat(problem.path("detail").stringValue()).contains(detail);
        assertThat(problem.path("errors").get(0).path("field").stringValue()).isEqualTo("file");
    }

    @Test
    void wrongHeader() {
        refused("a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8), 422, "wrong-header", "no column row_no");
    }

    @Test
    void brokenEncoding() {
        byte[] file = new CsvText().row().bytes();
        file[file.length - 30] = (byte) 0xff;
        refused(file, 422, "broken-encoding", "broken at byte offset");
    }

    @Test
    void utf16() {
        refused(new CsvText().row().text().getBytes(StandardCharsets.UTF_16), 422, "broken-encoding", "UTF-16");
    }

    @Test
    void emptyFile() {
        refused(new byte[0], 422, "empty-file", "empty");
        refused("\r\n\r\n".getBytes(StandardCharsets.UTF_8), 422, "empty-file", "no header");
    }

    @Test
    void csvThatBreaksOffInTheMiddle() {
        byte[] file = (new CsvText().row().row().text() + "3,\"open").getBytes(StandardCharsets.UTF_8);
        refused(file, 422, "malformed-csv", "line 6");
    }

    @Test
    void truncatedWorkbook() {
        byte[] file = Zips.zip(Zips.workbook(""));
        refused(Arrays.copyOf(file, file.length / 2), 422, "malformed-workbook", "truncated");
    }

    @Test
    void zipBomb() {
        var parts = new LinkedHashMap<>(Zips.workbook(""));
        parts.put("xl/worksheets/sheet9.xml", new byte[80 << 20]);
        refused(Zips.zip(parts), 422, "zip-bomb", "100 times its size");
    }

    @Test
    void oldExcelFile() {
        byte[] file = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        refused(file, 415, "unknown-format", ".xls");
    }

    @Test
    void fileOverTheLimit() {
        refused(new byte[(12 << 20) + 1], 413, "file-too-large", "12582912 bytes");
    }

    @Test
    void formOverTheLimit() {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
        byte[] form = (head + "x".repeat((12 << 20) + 1) + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = node.post(form, "", "Content-Type", "multipart/form-data; boundary=b");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("type").stringValue()).isEqualTo("urn:daicho:problem:file-too-large");
    }

    @Test
    void formWithoutAFileOrBroken() {
        for (String form : new String[] {
            "--b\r\nContent-Disposition: form-data; name=\"other\"; filename=\"f\"\r\n\r\nx\r\n--b--\r\n",
            "--b\r\nnothing"
        }) {
            HttpResponse<String> answer = node.post(
                    form.getBytes(StandardCharsets.UTF_8), "", "Content-Type", "multipart/form-data; boundary=b");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("type").stringValue()).isEqualTo("urn:daicho:problem:invalid-request");
        }
    }

    @Test
    void formOfFields() {
        HttpResponse<String> answer =
                node.post(new byte[] {'a'}, "", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void unknownChoice() {
        HttpResponse<String> answer = node.post(new CsvText().row().bytes(), "?onDifference=overwrite");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errors").get(0).path("field").stringValue())
                .isEqualTo("onDifference");
        assertThat(node.post(new CsvText().row().bytes(), "?dryRun=perhaps").statusCode())
                .isEqualTo(400);
    }

    @Test
    void fileThatTurnsOutBadOnlyLaterFailsItsImportSayingWhy() {
        byte[] bad = "a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8);
        ImportStore store = node.bean(ImportStore.class);
        var job = new ImportJob(
                "late",
                ImportJob.State.QUEUED,
                "f",
                "00",
                bad.length,
                "CSV, UTF-8",
                false,
                OnDifference.REPORT,
                "nobody",
                1,
                java.time.Instant.EPOCH,
                null,
                null,
                0,
                0,
                Progress.NONE,
                null);
        Tables.onDisk(bad, file -> {
            store.keepFile(job, file);
            return file;
        });
        assertThat(store.create(job)).isTrue();
        JsonNode state = node.ended("late");
        assertThat(state.path("state").stringValue()).isEqualTo("FAILED");
        assertThat(state.path("problem").path("type").stringValue()).isEqualTo("wrong-header");
        assertThat(state.path("problem").path("detail").stringValue()).contains("no column row_no");
    }

    @Test
    void headerAloneIsAnImportOfNoRows() {
        JsonNode state = node.imported(new CsvText().bytes(), "");
        assertThat(state.path("state").stringValue()).isEqualTo("COMPLETED");
        assertThat(state.path("rows").path("total").intValue()).isZero();
    }
}
