package io.daicho.importing;

import static io.daicho.importing.ImportNode.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.commandside.CommandContext;
import io.daicho.commandside.CommandExecutor;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.Outcome;
import io.daicho.events.Provenance;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.log.TestMongo;
import io.daicho.measure.CompleteMeasure;
import io.daicho.measure.FlagCovidImpact;
import io.daicho.measure.WithdrawYearResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportIT {

    private static final byte[] TABLE = new CsvText()
            .row("partner_cities", "北京市;NSW州", "covid_marks", "1")
            .row("department", "総務局総務部（政策企画局外務部）", "result_2021", "")
            .row("department", "都市整備局")
            .bytes();
    private static final int EVENTS = 4 + 2 + 3 + 2 + 6 + 1;

    private final ImportNode node = ImportNode.on(TestMongo.freshUri());

    @AfterEach
    void close() {
        node.close();
    }

    private static int count(JsonNode state, String rows) {
        return state.path("rows").path(rows).intValue();
    }

    @Test
    void importIsARunOfCommandsWithProvenance() {
        JsonNode state = node.imported(TABLE, "?name=table.csv", "Daicho-Actor", "importer");
        assertThat(state.path("state").stringValue()).isEqualTo("COMPLETED");
        assertThat(count(state, "total")).isEqualTo(3);
        assertThat(count(state, "accepted")).isEqualTo(3);
        assertThat(state.path("events").intValue())
                .isEqualTo(node.stored().size())
                .isEqualTo(EVENTS - 1);
        assertThat(state.path("position").longValue()).isEqualTo(node.log().head());
        assertThat(node.stored()).allSatisfy(event -> {
            var provenance = Provenance.fromMap(io.daicho.catalogue.EventJson.map(event.meta()));
            assertThat(provenance.actor()).isEqualTo("importer");
            assertThat(provenance.reason()).isEqualTo("import of table.csv");
            assertThat(java.util.Objects.requireNonNull(provenance.source()).document())
                    .isEqualTo("table.csv");
            assertThat(provenance.source().row()).isBetween(1, 3);
        });
    }

    @Test
    void measuresAreRegisteredInTheOrderOfTheRows() {
        var table = new CsvText();
        for (int row = 1; row <= 200; row++) {
            // rows of different length, some with names to register first, some not for the ledger at all
            table.row(
                    "category",
                    row % 17 == 0 ? "何か" : "大都市に共通する課題の解決",
                    "summary",
                    "概".repeat(row * 37 % 900 + 1),
                    "partner_cities",
                    row % 5 == 0 ? "北京市;NSW州" : "");
        }
        node.imported(table.bytes(), "");
        List<String> registered = node.events().stream()
                .filter(MeasureRegistered.class::isInstance)
                .map(event -> ((MeasureRegistered) event).description().title())
                .toList();
        assertThat(registered)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200)
                        .filter(row -> row % 17 != 0)
                        .mapToObj(row -> "施策" + row)
                        .toList());
    }

    @Test
    void sameFileAgainEmitsNothingUnderWhateverName() {
        node.imported(TABLE, "?name=table.csv");
        long head = node.log().head();
        JsonNode again = node.imported(TABLE, "?name=copy.csv");
        assertThat(again.path("events").intValue()).isZero();
        assertThat(count(again, "unchanged")).isEqualTo(3);
        assertThat(node.log().head()).isEqualTo(head);
        assertThat(node.rows(again.path("id").stringValue(), ""))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.path("outcome").stringValue()).isEqualTo("unchanged"));
    }

    @Test
    void dryRunEvaluatesEverythingAndEmitsNothing() {
        byte[] table = new CsvText().row().row("category", "何か").bytes();
        JsonNode dry = node.imported(table, "?dryRun=true");
        assertThat(dry.path("dryRun").booleanValue()).isTrue();
        assertThat(count(dry, "accepted")).isEqualTo(1);
        assertThat(count(dry, "rejected")).isEqualTo(1);
        assertThat(dry.path("events").intValue()).isZero();
        assertThat(node.log().head()).isZero();
        node.imported(table, "");
        assertThat(count(node.imported(table, "?dryRun=true"), "unchanged")).isEqualTo(1);
    }

    @Test
    void noEventOfARejectedRowExists() {
        byte[] table = new CsvText()
                .row("measure", "良い")
                .row("measure", "分類", "category_no", "9", "department", "環境局")
                .row("measure", "都市", "partner_cities", "北京市;どこか市", "department", "財務局")
                .row("measure", "良い")
                .row("measure", "長い", "result_2020", "x".repeat(40_000), "department", "主税局")
                .row("measure", "制御", "summary", "\u0001", "department", "交通局")
                .bytes();
        JsonNode state = node.imported(table, "");
        assertThat(count(state, "accepted")).isEqualTo(1);
        assertThat(count(state, "rejected")).isEqualTo(5);
        assertThat(node.stored())
                .allSatisfy(event -> assertThat(Provenance.fromMap(io.daicho.catalogue.EventJson.map(event.meta()))
                                .source())
                        .isEqualTo(new io.daicho.events.Source("unnamed", 1, null)));
        List<JsonNode> rejected = node.rows(state.path("id").stringValue(), "&outcome=rejected");
        assertThat(rejected)
                .extracting(row -> row.path("messages").get(0).path("field").stringValue())
                .containsExactly("category_no", "partner_cities", "row", "result_2020", "summary");
        assertThat(rejected.get(3).path("messages").get(0).path("message").stringValue())
                .isEqualTo("the cell has 40000 characters, more than the limit of 32767");
        assertThat(rejected)
                .allSatisfy(row -> assertThat(row.path("events").intValue()).isZero());
    }

    @Test
    void nextEditionIsReportedAndCorrectedOnRequestOnly() {
        node.imported(TABLE, "?name=2022.csv");
        byte[] edition = new CsvText()
                .row("partner_cities", "北京市;NSW州", "covid_marks", "1", "result_2020", "会議を三度開いた")
                .bytes();
        JsonNode reported = node.imported(edition, "?name=2023.csv");
        assertThat(reported.path("events").intValue()).isZero();
        JsonNode row = node.rows(reported.path("id").stringValue(), "").getFirst();
        assertThat(row.path("outcome").stringValue()).isEqualTo("unchanged");
        assertThat(row.path("messages").get(0).path("field").stringValue()).isEqualTo("result_2020");
        JsonNode corrected = node.imported(edition, "?name=2023.csv&onDifference=correct");
        assertThat(corrected.path("events").intValue()).isEqualTo(1);
        assertThat(node.events().getLast())
                .isInstanceOfSatisfying(
                        YearResultCorrected.class,
                        event -> assertThat(event.result().text()).isEqualTo("会議を三度開いた"));
        // and back, and forth again: a correction belongs to its import, not to the file
        assertThat(node.imported(TABLE, "?onDifference=correct").path("events").intValue())
                .isEqualTo(1);
        assertThat(node.imported(edition, "?onDifference=correct")
                        .path("events")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void whatAPersonUndidStaysUndoneUnlessTheImportCorrects() {
        node.imported(TABLE, "");
        MeasureId measure = node.events().stream()
                .filter(MeasureRegistered.class::isInstance)
                .map(event -> ((MeasureRegistered) event).measureId())
                .findFirst()
                .orElseThrow();
        execute(new WithdrawYearResult(measure, new FiscalYear(2020)), "withdraw-1");
        JsonNode again = node.imported(TABLE, "");
        assertThat(again.path("events").intValue()).isZero();
        assertThat(again.path("warnings").intValue()).isEqualTo(1);
        assertThat(node.imported(TABLE, "?onDifference=correct").path("events").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatAPersonSpecifiedIsLeftAlone() {
        node.imported(TABLE, "");
        MeasureId measure =
                MeasureId.parse(node.rows(node.imported(TABLE, "").path("id").stringValue(), "")
                        .getFirst()
                        .path("measureId")
                        .stringValue());
        execute(new FlagCovidImpact(measure, new FiscalYear(2021), CovidImpact.of(CovidEffect.REDUCED)), "flag-1");
        long head = node.log().head();
        JsonNode again = node.imported(TABLE, "?onDifference=correct");
        assertThat(again.path("warnings").intValue()).isZero();
        assertThat(node.log().head()).isEqualTo(head);
    }

    @Test
    void yearBehindTheEndOfAMeasureRejectsItsRow() {
        byte[] first = new CsvText(List.of(
                        "row_no",
                        "category_no",
                        "category",
                        "subcategory_no",
                        "subcategory",
                        "department",
                        "measure",
                        "summary",
                        "result_2020",
                        "covid_marks",
                        "covid_impact",
                        "partner_cities"))
                .row()
                .bytes();
        JsonNode imported = node.imported(first, "");
        MeasureId measure = MeasureId.parse(node.rows(imported.path("id").stringValue(), "")
                .getFirst()
                .path("measureId")
                .stringValue());
        execute(new CompleteMeasure(measure, new FiscalYear(2020)), "complete-1");
        long head = node.log().head();
        JsonNode state = node.imported(new CsvText().row().bytes(), "");
        assertThat(count(state, "rejected")).isEqualTo(1);
        assertThat(node.log().head()).isEqualTo(head);
    }

    private void execute(Object command, String id) {
        node.bean(CommandExecutor.class)
                .execute(
                        command, new CommandContext(id, new Provenance("a person", "why", null), OptionalLong.empty()));
    }

    @Test
    void keyStartsOneImportHoweverOftenItIsSent() {
        HttpResponse<String> first = node.post(TABLE, "?name=t.csv", "Idempotency-Key", "upload-1");
        HttpResponse<String> second = node.post(TABLE, "?name=t.csv", "Idempotency-Key", "upload-1");
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        HttpResponse<String> other =
                node.post(new CsvText().row().bytes(), "?name=t.csv", "Idempotency-Key", "upload-1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).path("type").stringValue()).isEqualTo("urn:daicho:problem:idempotency-key-reused");
        node.ended(json(first).path("id").stringValue());
    }

    @Test
    void formCarriesAFileAsWell() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\x\\\\表.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + new CsvText().row().text() + "\r\n--b--\r\n";
        JsonNode state = node.imported(
                form.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "",
                "Content-Type",
                "multipart/form-data; boundary=b");
        assertThat(state.path("document").stringValue()).isEqualTo("表.csv");
        assertThat(count(state, "accepted")).isEqualTo(1);
    }

    @Test
    void rowsComeInPagesInTheOrderOfTheFile() {
        var table = new CsvText();
        for (int i = 0; i < 130; i++) {
            table.row("covid_marks", i % 3 == 0 ? "9" : "0");
        }
        JsonNode state = node.imported(table.bytes(), "");
        String id = state.path("id").stringValue();
        assertThat(node.rows(id, ""))
                .extracting(row -> row.path("row").intValue())
                .hasSize(130)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(node.rows(id, "&outcome=rejected")).hasSize(44);
        assertThat(node.get("/api/imports/" + id + "/rows?limit=501").statusCode())
                .isEqualTo(400);
        assertThat(node.get("/api/imports/" + id + "/rows?cursor=x").statusCode())
                .isEqualTo(400);
        assertThat(node.get("/api/imports/" + id + "/rows?outcome=x").statusCode())
                .isEqualTo(400);
        assertThat(node.get("/api/imports/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void outcomesOfYearsAreRecordedAsTheyAre() {
        node.imported(TABLE, "");
        List<YearResult> results = node.events().stream()
                .filter(io.daicho.events.YearResultRecorded.class::isInstance)
                .map(event -> ((io.daicho.events.YearResultRecorded) event).result())
                .toList();
        assertThat(results).hasSize(6);
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.NOT_REPORTED)
                .hasSize(1);
        assertThat(node.events()).allMatch(LedgerEvent.class::isInstance);
    }
}
