package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.events.FiscalYear;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.report.ReportClient.Answer;
import io.daicho.view.RandomLedger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Reports over HTTP, from the real log. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"daicho.query.patience=30s", "daicho.reports.most-rows=200"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportApiIT {

    private static final List<PositionedEvent> EVENTS = RandomLedger.events(7, 160);
    private static final int POSITION = 120;
    private static final Map<String, ?> THEN = Map.of("atPosition", POSITION, "fromYear", 2020, "toYear", 2021);

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    private final LogWriter writer;
    private final ReportClient http;

    ReportApiIT(@Autowired MongoEventLog log, @Autowired EventCatalogue catalogue, @LocalServerPort int port) {
        this.writer = new LogWriter(log, catalogue);
        this.http = new ReportClient(port);
    }

    @BeforeAll
    void writeTheLog() {
        writer.write(EVENTS);
        assertThat(http.get("/api/reports/by-bureau", Map.of("minPosition", EVENTS.size()))
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> with(Map<String, ?> parameters, Object... more) {
        var all = new LinkedHashMap<String, Object>(parameters);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static Parameters parameters() {
        return new Parameters(
                Years.between(new FiscalYear(2020), new FiscalYear(2021)), DepartmentNames.BORNE, Language.JA);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"annual-progress", "by-bureau", "by-partner-city", "covid-impact"})
    void aReportOfThePastSaysWhatANaiveFoldSays(String report) {
        Answer answer = http.get("/api/reports/" + report, THEN);
        var said = new LinkedHashMap<String, Map<String, Object>>();
        answer.json().get("rows").forEach(row -> {
            var cells = new LinkedHashMap<String, Object>();
            row.get("cells").properties().forEach(cell -> {
                JsonNode value = cell.getValue().get("value");
                cells.put(cell.getKey(), value.isString() ? value.asString() : (Object) value.asLong());
            });
            said.put(row.get("key").asString(), cells);
        });

        assertThat(said).isEqualTo(NaiveReports.of(report, EVENTS.subList(0, POSITION), parameters()));
        assertThat(answer.json().get("position").asLong()).isEqualTo(POSITION);
        assertThat(answer.header("Daicho-Position")).isEqualTo("" + POSITION);
        assertThat(answer.header("Memento-Datetime")).endsWith("GMT");
        assertThat(answer.header("Content-Location")).contains("atPosition=" + POSITION);
        assertThat(answer.header("Link")).contains("timemap").contains("prev").contains("next");
    }

    @ParameterizedTest
    @CsvSource({
        "json,application/json",
        "csv,text/csv;charset=UTF-8",
        "html,text/html;charset=UTF-8",
        "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void everyFormatComesWithTheDigestOfItsBytesAndAReceiptThatFindsThemAgain(String format, String type) {
        Answer answer = http.get("/api/reports/by-bureau", with(THEN, "format", format, "bom", true, "lang", "en"));
        byte[] digest = sha256(answer.bytes());
        String token = answer.header("Daicho-Receipt");
        Answer again = http.get("/api/reports/receipts/" + token, Map.of());

        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        assertThat(answer.header("ETag")).isEqualTo("\"" + HexFormat.of().formatHex(digest) + "\"");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.bytes()).isEqualTo(answer.bytes());
        assertThat(again.header("Daicho-Receipt-Match")).isEqualTo("true");
        assertThat(again.header("Content-Type")).isEqualTo(type);
    }

    @Test
    void theReceiptSaysAllThatTheBytesAreAFunctionOf() {
        Answer csv = http.get("/api/reports/annual-progress", with(THEN, "format", "csv", "bom", true));
        JsonNode answer = http.get("/api/reports/annual-progress/receipt", with(THEN, "format", "csv", "bom", true))
                .json();
        JsonNode receipt = answer.get("receipt");

        assertThat(receipt.get("report").asString()).isEqualTo("annual-progress");
        assertThat(receipt.get("version").asString()).isEqualTo("1.1");
        assertThat(receipt.get("position").asLong()).isEqualTo(POSITION);
        assertThat(receipt.get("at").asString()).endsWith("Z");
        assertThat(receipt.get("projections").toString())
                .isEqualTo("[\"city_1\",\"department_1\",\"measure_2\",\"year_2\"]");
        assertThat(receipt.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(sha256(csv.bytes())));
        assertThat(receipt.get("parameters").toString())
                .contains("\"fromYear\":2020", "\"toYear\":2021", "\"bom\":true", "\"format\":\"CSV\"");
        assertThat(answer.get("token").asString()).isEqualTo(csv.header("Daicho-Receipt"));
        assertThat(http.get(answer.get("href").asString(), Map.of()).bytes()).isEqualTo(csv.bytes());
    }

    @Test
    void aReceiptThatDoesNotFitIsAProblem() {
        String token = http.get("/api/reports/by-bureau", THEN).header("Daicho-Receipt");
        String json = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        String other = json.replaceAll("(?<=\"sha256\":\")[0-9a-f]{4}", "0123");

        assertProblem(json.replace("\"1.1\"", "\"0.9\""), 410, "urn:daicho:problem:report-version-gone");
        assertProblem(json.replace("by-bureau", "by-planet"), 410, "urn:daicho:problem:report-version-gone");
        assertProblem(other, 409, "urn:daicho:problem:receipt-mismatch");
        assertProblem(json.replace("2021", "2022"), 409, "urn:daicho:problem:receipt-mismatch");
        assertProblem(json.replaceAll("\"at\":\"20", "\"at\":\"19"), 409, "urn:daicho:problem:receipt-mismatch");
        assertProblem(
                json.replace("\"position\":120", "\"position\":999999"), 400, "urn:daicho:problem:invalid-request");
        assertProblem(json.replace("\"toYear\":2021", "\"toYear\":2011"), 400, "urn:daicho:problem:invalid-request");
        assertProblem(json.replace("\"bom\"", "\"bomb\""), 400, "urn:daicho:problem:invalid-request");
        assertProblem("{}", 400, "urn:daicho:problem:invalid-request");
        assertThat(http.get("/api/reports/receipts/abc", Map.of()).status()).isEqualTo(400);
    }

    private void assertProblem(String receipt, int status, String type) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(receipt.getBytes(StandardCharsets.UTF_8));
        Answer answer = http.get("/api/reports/receipts/" + token, Map.of(), Map.of("Accept", "text/html"));

        assertThat(answer.status()).as(receipt).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|application/json",
                "*/*|application/json",
                "text/csv|text/csv;charset=UTF-8",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|text/html;charset=UTF-8",
                "text/csv;q=0.5, text/html;q=0.7|text/html;charset=UTF-8",
                "text/html;q=0, */*;q=0.1|application/json"
            })
    void theAcceptHeaderChoosesTheFormat(String accept, String type) {
        Answer answer = http.get("/api/reports/covid-impact", THEN, Map.of("Accept", accept));

        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.response().headers().allValues("Vary")).contains("Accept", "Accept-Datetime");
    }

    @Test
    void aFormatNobodyHasIsNotAcceptable() {
        Answer answer = http.get("/api/reports/covid-impact", THEN, Map.of("Accept", "image/png"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("urn:daicho:problem:not-acceptable");
        assertThat(http.get("/api/reports/covid-impact", with(THEN, "format", "csv"), Map.of("Accept", "image/png"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoKnowsTheBytesIsSparedThem() {
        Answer first = http.get("/api/reports/by-partner-city", THEN);
        Answer again = http.get("/api/reports/by-partner-city", THEN, Map.of("If-None-Match", first.header("ETag")));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("Daicho-Receipt")).isEqualTo(first.header("Daicho-Receipt"));
    }

    @Test
    void whatCannotBeAnsweredIsNamed() {
        assertFault("by-bureau", Map.of("year", 1889), "year");
        assertFault("by-bureau", Map.of("year", 2021, "fromYear", 2020), "year");
        assertFault("by-bureau", Map.of("fromYear", 2021, "toYear", 2020), "fromYear");
        assertFault("by-bureau", Map.of("fromYear", 1950, "toYear", 2020), "fromYear");
        assertFault("by-bureau", Map.of("lang", "fr"), "lang");
        assertFault("by-bureau", Map.of("format", "pdf"), "format");
        assertFault("by-bureau", Map.of("bom", "maybe"), "bom");
        assertFault("by-bureau", Map.of("names", "nick"), "names");
        assertFault("by-bureau", Map.of("bureau", "x"), "bureau");
        assertFault("by-bureau", Map.of("asOf", "2999-01-01"), "asOf");
        assertFault("by-bureau/comparison", Map.of("to", 3), "from");
        assertFault("by-bureau/comparison", Map.of("from", "yesterday"), "from");
        assertFault("by-bureau/comparison", Map.of("from", 3, "to", 999_999), "to");
        assertFault("by-bureau/figures/total.2021.measures/explanation", Map.of("format", "csv"), "format");
    }

    private void assertFault(String path, Map<String, ?> parameters, String field) {
        Answer answer = http.get("/api/reports/" + path, parameters);

        assertThat(answer.status()).as("%s %s", path, parameters).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path : List.of(
                "by-planet",
                "by-planet/receipt",
                "by-bureau/figures/total.2021.nothing/explanation",
                "by-bureau/figures/nothing/explanation",
                "by-bureau/figures/total.1999.measures/explanation",
                "annual-progress/figures/00000000-0000-0000-0000-000000000000.measure/explanation")) {
            Answer answer = http.get("/api/reports/" + path, THEN);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("urn:daicho:problem:not-found");
        }
    }

    @Test
    void aReportWithTooManyRowsIsRefused() {
        Answer answer = http.get("/api/reports/by-bureau", Map.of("fromYear", 1990, "toYear", 2019));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("urn:daicho:problem:report-too-large");
        assertThat(answer.json().get("detail").asString()).contains("more than 200 rows");
    }

    @Test
    void aComparisonTellsTheFiguresOldAndNew() {
        Map<String, ?> asked = Map.of("from", 60, "to", POSITION, "fromYear", 2020, "toYear", 2021);
        JsonNode comparison =
                http.get("/api/reports/by-bureau/comparison", asked).json();
        var before = NaiveReports.of("by-bureau", EVENTS.subList(0, 60), parameters());
        var after = NaiveReports.of("by-bureau", EVENTS.subList(0, POSITION), parameters());
        JsonNode cell = find(comparison.get("changed"), "key", "total.2021")
                .get("cells")
                .get(0);

        assertThat(comparison.at("/from/position").asLong()).isEqualTo(60);
        assertThat(comparison.at("/to/position").asLong()).isEqualTo(POSITION);
        assertThat(keys(comparison.get("added"))).isEqualTo(difference(after, before));
        assertThat(keys(comparison.get("removed"))).isEqualTo(difference(before, after));
        assertThat(cell.get("column").asString()).isEqualTo("measures");
        assertThat(cell.get("figure").asString()).isEqualTo("total.2021.measures");
        assertThat(cell.get("from").asLong())
                .isEqualTo(before.getOrDefault("total.2021", Map.of()).get("measures"));
        assertThat(cell.get("to").asLong())
                .isEqualTo(after.getOrDefault("total.2021", Map.of()).get("measures"));
    }

    private static JsonNode find(JsonNode list, String member, String value) {
        for (JsonNode item : list) {
            if (item.get(member).asString().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    private static TreeSet<String> keys(JsonNode rows) {
        var keys = new TreeSet<String>();
        rows.forEach(row -> keys.add(row.get("key").asString()));
        return keys;
    }

    private static TreeSet<String> difference(Map<String, ?> left, Map<String, ?> right) {
        var keys = new TreeSet<>(left.keySet());
        keys.removeAll(right.keySet());
        return keys;
    }

    @Test
    void aComparisonComesAsCsvAndHtmlTooAndWithItselfIsEmpty() {
        Map<String, ?> asked = Map.of("from", 60, "to", POSITION, "lang", "en");
        Answer csv = http.get("/api/reports/covid-impact/comparison", with(asked, "format", "csv"));
        Answer html = http.get("/api/reports/covid-impact/comparison", asked, Map.of("Accept", "text/html"));
        Answer same = http.get("/api/reports/covid-impact/comparison", Map.of("from", 60, "to", 60, "format", "csv"));

        assertThat(csv.text())
                .startsWith("Change,Row key,Row,Column,From,To\r\n")
                .contains("Changed,total.2021,");
        assertThat(csv.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(sha256(csv.bytes())) + ":");
        assertThat(html.text()).contains("<html lang=\"en\">", "compared (60 → " + POSITION + ")");
        assertThat(same.text().lines()).hasSize(1);
    }

    @Test
    void anExplanationNamesTheEventsAndTheyAloneGiveTheFigure() {
        JsonNode rows = http.get("/api/reports/by-bureau", THEN).json().get("rows");
        int explained = 0;
        for (JsonNode row : rows) {
            JsonNode cell = row.at("/cells/covid-marks");
            String figure = cell.get("figure").asString();
            JsonNode explanation = http.get("/api/reports/by-bureau/figures/" + figure + "/explanation", THEN)
                    .json();
            var behind = new ArrayList<PositionedEvent>();
            explanation
                    .get("events")
                    .forEach(
                            event -> behind.add(EVENTS.get(event.get("position").asInt() - 1)));

            assertThat(explanation.get("value").asLong())
                    .isEqualTo(cell.get("value").asLong());
            assertThat(figure(figure, behind)).isEqualTo(cell.get("value").asLong());
            for (PositionedEvent left : behind) {
                var rest = new ArrayList<>(behind);
                rest.remove(left);
                assertThat(figure(figure, rest)).isNotEqualTo(cell.get("value").asLong());
            }
            explained += behind.size();
        }
        assertThat(explained).isGreaterThan(10);
    }

    private static Object figure(String id, List<PositionedEvent> events) {
        int dot = id.lastIndexOf('.');
        return NaiveReports.of("by-bureau", events, parameters())
                .getOrDefault(id.substring(0, dot), Map.of())
                .getOrDefault(id.substring(dot + 1), 0L);
    }

    @Test
    void anExplainingEventTellsWhoAndWhatAndWhen() {
        JsonNode row = http.get("/api/reports/annual-progress", THEN).json().at("/rows/0/cells/measure");
        JsonNode event = http.get(
                        "/api/reports/annual-progress/figures/"
                                + row.get("figure").asString() + "/explanation",
                        with(THEN, "lang", "en"))
                .json()
                .at("/events/0");

        assertThat(event.get("type").asString()).isEqualTo("MeasureRegistered");
        assertThat(event.get("actor").asString()).isEqualTo("tester");
        assertThat(event.get("command").asString()).startsWith("command-");
        assertThat(event.get("at").asString()).endsWith("Z");
        assertThat(event.get("seq").asInt()).isZero();
        assertThat(event.get("summary").asString()).startsWith("Measure registered: ");
    }

    @Test
    void aReportHasATimeMap() {
        JsonNode map = http.get(
                        "/api/timemap",
                        Map.of("uri", "/api/reports/covid-impact?year=2021&format=csv", "format", "json"))
                .json();

        assertThat(map.get("items").size()).isGreaterThan(5);
    }

    @Test
    void theReportsThereAreAreListed() {
        JsonNode items = http.get("/api/reports", Map.of()).json().get("items");

        assertThat(items.findValuesAsString("name"))
                .containsExactly("annual-progress", "by-bureau", "by-partner-city", "covid-impact");
        items.forEach(item -> assertThat(
                        http.get(item.get("href").asString(), Map.of()).status())
                .isEqualTo(200));
    }

    @Test
    void theOpenApiDocumentNamesTheOperations() {
        var operations = new TreeSet<String>();
        http.get("/v3/api-docs", Map.of()).json().get("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/reports")) {
                operations.add(path.getValue().at("/get/operationId").asString());
            }
        });

        assertThat(operations)
                .containsExactly(
                        "compareReports",
                        "explainFigure",
                        "getReport",
                        "getReportReceipt",
                        "listReports",
                        "reproduceReport");
    }
}
