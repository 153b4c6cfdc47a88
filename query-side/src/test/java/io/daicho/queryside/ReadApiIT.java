package io.daicho.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.queryside.HttpReader.Answer;
import io.daicho.view.RandomLedger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The reading operations over HTTP, answered from the real log. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "daicho.query.patience=10s")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadApiIT {

    private static final List<PositionedEvent> EVENTS = RandomLedger.events(7, 240);
    private static final int WRITTEN = 200;
    private static final Map<String, ?> ALL_WRITTEN = Map.of("minPosition", WRITTEN, "atPosition", WRITTEN);

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    private final LogWriter writer;
    private final HttpReader http;

    ReadApiIT(@Autowired MongoEventLog log, @Autowired EventCatalogue catalogue, @LocalServerPort int port) {
        this.writer = new LogWriter(log, catalogue);
        this.http = new HttpReader(port);
    }

    @BeforeAll
    void writeTheLog() {
        writer.write(EVENTS.subList(0, WRITTEN));
    }

    private String anyMeasure() {
        return http.get("/api/measures", ALL_WRITTEN)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void everyListAndItsItemsAgreeAboutTheirCounts() {
        List<JsonNode> measures = all("/api/measures", "items", Map.of("limit", 7));
        List<JsonNode> departments = all("/api/departments", "items", Map.of("limit", 3));
        List<JsonNode> years = all("/api/years", "items", Map.of("limit", 2));
        List<JsonNode> cities = all("/api/partner-cities", "items", Map.of("limit", 2));

        assertThat(measures).hasSizeGreaterThan(10);
        assertThat(departments).isNotEmpty();
        assertThat(years).isNotEmpty();
        assertThat(cities).isNotEmpty();
        for (JsonNode department : departments) {
            String id = department.get("id").asString();
            int count = department.at("/counts/measures").asInt();
            assertThat(all("/api/measures", "items", Map.of("department", id))).hasSize(count);
            assertThat(all("/api/departments/" + id, "measures", Map.of("limit", 4)))
                    .hasSize(count);
        }
        for (JsonNode year : years) {
            int number = year.get("year").asInt();
            for (Map.Entry<String, JsonNode> outcome :
                    year.at("/counts/outcomes").properties()) {
                assertThat(all("/api/measures", "items", Map.of("year", number, "outcome", outcome.getKey())))
                        .hasSize(outcome.getValue().asInt());
            }
            assertThat(all("/api/years/" + number, "measures", Map.of("limit", 5)))
                    .hasSize(year.at("/counts/measures").asInt());
        }
        for (JsonNode city : cities) {
            String slug = city.get("slug").asString();
            assertThat(all("/api/measures", "items", Map.of("city", slug)))
                    .hasSize(city.at("/counts/measures").asInt());
        }
    }

    /** All items as of the position that all tests share. */
    private List<JsonNode> all(String path, String member, Map<String, ?> parameters) {
        var asked = new HashMap<String, Object>(parameters);
        asked.putAll(ALL_WRITTEN);
        return http.all(path, member, asked);
    }

    @Test
    void anAnswerSaysThePositionItIsForAndAnEarlierOneIsAnsweredAsItWasThen() {
        Answer then = http.get("/api/measures", Map.of("minPosition", WRITTEN, "atPosition", 50, "limit", 500));
        Answer earlier = http.get("/api/measures", Map.of("atPosition", 0));

        assertThat(then.header("Daicho-Position")).isEqualTo("50");
        assertThat(then.json().get("position").asInt()).isEqualTo(50);
        then.json()
                .get("items")
                .forEach(item -> assertThat(item.get("from").asInt()).isLessThanOrEqualTo(50));
        assertThat(earlier.json().get("items")).isEmpty();
    }

    @Test
    void aMeasuresEntityTagIsItsVersionAndSparesTheAnswerToWhomKnowsIt() {
        String path = "/api/measures/" + anyMeasure();
        Answer first = http.get(path, ALL_WRITTEN);
        Answer again = http.get(path, ALL_WRITTEN, Map.of("If-None-Match", first.header("ETag")));

        assertThat(first.header("ETag"))
                .isEqualTo("\"" + first.json().get("version").asInt() + "\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("Daicho-Position")).isEqualTo("" + WRITTEN);
    }

    @Test
    void aListsEntityTagSparesTheSameAnswer() {
        for (String path : List.of("/api/measures", "/api/departments", "/api/partner-cities", "/api/years")) {
            Answer first = http.get(path, ALL_WRITTEN);
            Answer again = http.get(path, ALL_WRITTEN, Map.of("If-None-Match", first.header("ETag")));
            Answer other = http.get(path, Map.of("atPosition", 60), Map.of("If-None-Match", first.header("ETag")));

            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(other.status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theNextPageShowsTheListAsItStoodAtTheFirstPage() {
        JsonNode first = http.get("/api/measures", Map.of("minPosition", WRITTEN, "limit", 5))
                .json();
        writer.write(EVENTS.subList(WRITTEN, EVENTS.size()));
        http.get("/api/measures", Map.of("minPosition", EVENTS.size()));
        JsonNode second = http.get(
                        "/api/measures",
                        Map.of("limit", 5, "cursor", first.get("next").asString()))
                .json();

        assertThat(first.get("position").asInt()).isEqualTo(WRITTEN);
        assertThat(second.get("position").asInt()).isEqualTo(WRITTEN);
        assertThat(second.get("items")).hasSize(5);
    }

    @Test
    void aParameterThatIsNotValidIsNamedWithItsValue() {
        assertFault("/api/measures", Map.of("category", "first"), "category", "first");
        assertFault("/api/measures", Map.of("year", 1889), "year", "1889");
        assertFault("/api/measures", Map.of("year", 2021, "outcome", "FINE"), "outcome", "FINE");
        assertFault("/api/measures", Map.of("outcome", "RECORDED"), "outcome", "RECORDED");
        assertFault("/api/measures", Map.of("status", "HALF"), "status", "HALF");
        assertFault("/api/measures", Map.of("city", "Paris!"), "city", "Paris!");
        assertFault("/api/measures", Map.of("limit", 501), "limit", "501");
        assertFault("/api/measures", Map.of("limit", 0), "limit", "0");
        assertFault("/api/measures", Map.of("cursor", "abc"), "cursor", "abc");
        assertFault("/api/measures", Map.of("minPosition", "soon"), "minPosition", "soon");
        assertFault("/api/measures", Map.of("atPosition", -1), "atPosition", "-1");
        assertFault("/api/measures", Map.of("departement", "x"), "departement", "x");
        assertFault("/api/measures", Map.of("text", ""), "text", "");
        assertFault("/api/measures/17", Map.of(), "measureId", "17");
        assertFault("/api/departments/17", Map.of(), "departmentId", "17");
        assertFault("/api/partner-cities/Paris", Map.of(), "slug", "Paris");
        assertFault("/api/years/last", Map.of(), "year", "last");
    }

    @Test
    void aPositionThatDoesNotExistYetIsRefused() {
        assertFault("/api/years", Map.of("atPosition", 999_999), "atPosition", "999999");
    }

    @Test
    void aCursorAnswersNoOtherQuestion() {
        String cursor = http.get("/api/measures", Map.of("minPosition", WRITTEN, "limit", 1))
                .json()
                .get("next")
                .asString();

        assertFault("/api/measures", Map.of("cursor", cursor, "category", 1), "cursor", cursor);
        assertFault("/api/departments", Map.of("cursor", cursor), "cursor", cursor);
        assertFault("/api/measures", Map.of("cursor", cursor, "atPosition", 3), "cursor", cursor);
    }

    private void assertFault(String path, Map<String, ?> parameters, String field, String value) {
        Answer answer = http.get(path, parameters);
        assertThat(answer.status())
                .as("%s %s: %s", path, parameters, answer.text())
                .isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:daicho:problem:invalid-request");
        assertThat(answer.json().get("instance").asString()).isEqualTo(path);
        JsonNode fault = answer.json().get("errors").get(0);
        assertThat(fault.get("field").asString()).isEqualTo(field);
        assertThat(fault.get("value").asString()).isEqualTo(value);
        assertThat(fault.get("message").asString()).isNotBlank();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path : List.of(
                "/api/measures/00000000-0000-0000-0000-000000000000",
                "/api/departments/00000000-0000-0000-0000-000000000000",
                "/api/partner-cities/atlantis",
                "/api/years/1999")) {
            Answer answer = http.get(path, Map.of());
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:daicho:problem:not-found");
        }
    }

    @Test
    void aPathThatLeadsNowhereIsAProblemToo() {
        Answer answer = http.get("/api/nothing", Map.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:daicho:problem:not-found");
    }

    @Test
    void aMeasureDidNotExistBeforeItWasRegistered() {
        assertThat(http.get("/api/measures/" + anyMeasure(), Map.of("atPosition", 0))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theOpenApiDocumentNamesTheReadingOperations() {
        Set<String> operations = new TreeSet<>();
        JsonNode paths = http.get("/v3/api-docs", Map.of()).json().get("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .forEach(operation ->
                                operations.add(operation.get("operationId").asString())));

        assertThat(operations)
                .contains(
                        "getTimeMap",
                        "listMeasures",
                        "getMeasure",
                        "listDepartments",
                        "getDepartment",
                        "listPartnerCities",
                        "getPartnerCity",
                        "listYears",
                        "getYear");
        assertThat(paths.at("/~1api~1measures/get/parameters").findValuesAsString("name"))
                .contains("department", "bureau", "text", "limit", "cursor", "minPosition", "atPosition");
    }
}
