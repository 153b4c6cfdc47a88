package io.daicho.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.events.Category;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureRevised;
import io.daicho.events.Subcategory;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.StoredEvent;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.queryside.HttpReader;
import io.daicho.queryside.HttpReader.Answer;
import io.daicho.queryside.QuerySideApplication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** History, difference and blame over HTTP, answered from the real log. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "daicho.query.patience=20s")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureHistoryIT {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    private final MongoEventLog log;
    private final EventCatalogue catalogue;
    private final HttpReader http;
    private final DepartmentId department = DepartmentId.of(DepartmentName.parse("生活文化スポーツ局"));
    private List<List<StoredEvent>> measures = List.of();

    MeasureHistoryIT(@Autowired MongoEventLog log, @Autowired EventCatalogue catalogue, @LocalServerPort int port) {
        this.log = log;
        this.catalogue = catalogue;
        this.http = new HttpReader(port);
    }

    @BeforeAll
    void writeTheLog() {
        measures = InterleavedHistories.write(log, 6, 11);
        var registered = new DepartmentRegistered(department, DepartmentName.parse("生活文化スポーツ局"), null, List.of());
        new LogWriter(log, catalogue)
                .write(List.of(new PositionedEvent(
                        log.head() + 1, Instant.EPOCH, department.toString(), 0, "tester", registered)));
        http.get("/api/measures", Map.of("minPosition", log.head()));
    }

    private static String path(List<StoredEvent> measure) {
        return "/api/measures/" + measure.getFirst().stream();
    }

    private List<StoredEvent> longest() {
        return measures.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private Answer ok(String path, Map<String, ?> parameters) {
        Answer answer = http.get(path, parameters);
        assertThat(answer.status())
                .as("%s %s: %s", path, parameters, answer.text())
                .isEqualTo(200);
        return answer;
    }

    @Test
    void everyChangeTellsWhoWhenWhyAndTheStateItLeftAsTheMeasureWasAnsweredThen() {
        for (List<StoredEvent> measure : measures) {
            List<JsonNode> changes = http.all(path(measure) + "/history", "items", Map.of("limit", 7, "state", true));
            String folded = "{}";

            assertThat(changes).hasSameSizeAs(measure);
            for (int i = 0; i < measure.size(); i++) {
                StoredEvent event = measure.get(i);
                JsonNode change = changes.get(i);
                Map<String, Object> meta = EventJson.map(event.meta());
                JsonNode then = ok(path(measure), Map.of("atPosition", event.position()))
                        .json();
                folded = IndependentPatch.apply(change.get("patch").toString(), folded)
                        .toString();

                assertThat(change.get("state")).isEqualTo(then);
                assertThat(NaiveRecord.at(measure, event.position())).isEqualTo(then);
                assertThat(NaiveRecord.parsed(EventJson.map(folded))).isEqualTo(then);
                assertThat(change.get("position").asLong()).isEqualTo(event.position());
                assertThat(Instant.parse(change.get("at").asString())).isEqualTo(event.at());
                assertThat(change.get("version").asLong()).isEqualTo(i);
                assertThat(change.get("event").asString()).isEqualTo(event.id());
                assertThat(change.get("type").asString())
                        .isEqualTo(event.event().type().name());
                assertThat(change.get("revision").asInt()).isEqualTo(1);
                assertThat(change.get("command").asString()).isEqualTo(event.command());
                assertThat(change.get("actor").asString()).isEqualTo(meta.get("actor"));
                assertThat(change.get("reason").asString(null)).isEqualTo(meta.get("reason"));
                assertThat(change.at("/source/document").asString(null))
                        .isEqualTo(meta.get("source") instanceof Map<?, ?> source ? source.get("document") : null);
            }
        }
    }

    @Test
    void aHistoryEndsAtTheMomentAskedForAndShowsNoStateUnlessAsked() {
        List<StoredEvent> measure = longest();
        StoredEvent middle = measure.get(measure.size() / 2);
        long then = log.positionAt(middle.at());
        Answer atPosition = ok(path(measure) + "/history", Map.of("atPosition", middle.position(), "limit", 500));
        Answer asOf = ok(path(measure) + "/history", Map.of("asOf", middle.at(), "limit", 500));

        assertThat(atPosition.header("Daicho-Position")).isEqualTo("" + middle.position());
        assertThat(atPosition.json().get("position").asLong()).isEqualTo(middle.position());
        assertThat(atPosition.json().get("items")).hasSize(measure.size() / 2 + 1);
        assertThat(atPosition.json().get("items").get(0).has("state")).isFalse();
        assertThat(asOf.header("Daicho-Position")).isEqualTo("" + then);
        assertThat(asOf.json().get("items")).hasSize((int)
                measure.stream().filter(event -> event.position() <= then).count());
    }

    @Test
    void thePatchBetweenTwoMomentsLeadsFromTheEarlierAnswerToTheLater() {
        var random = new Random(5);
        for (List<StoredEvent> measure : measures) {
            for (int i = 0; i < 8; i++) {
                long to = measure.get(random.nextInt(measure.size())).position() + random.nextInt(3);
                long from = random.nextLong(to + 1);
                JsonNode byPosition = ok(path(measure) + "/diff", Map.of("fromPosition", from, "toPosition", to))
                        .json();
                JsonNode byMoment = ok(path(measure) + "/diff", Map.of("from", from, "to", to))
                        .json();
                String before = from < measure.getFirst().position()
                        ? "{}"
                        : ok(path(measure), Map.of("atPosition", from)).text();

                assertThat(byMoment).isEqualTo(byPosition);
                assertThat(IndependentPatch.apply(byPosition.get("patch").toString(), before))
                        .isEqualTo(ok(path(measure), Map.of("atPosition", to)).json());
                assertThat(byPosition.get("events").findValuesAsString("event"))
                        .isEqualTo(measure.stream()
                                .filter(event -> event.position() > from && event.position() <= to)
                                .map(StoredEvent::id)
                                .toList());
            }
        }
    }

    @Test
    void aDifferenceGoesToTheNewestStateAndPagesItsEvents() {
        List<StoredEvent> measure = longest();
        long first = measure.getFirst().position();
        Answer whole = ok(path(measure) + "/diff", Map.of("fromPosition", first, "limit", 500));
        List<JsonNode> events = http.all(path(measure) + "/diff", "events", Map.of("fromPosition", first, "limit", 4));
        JsonNode byTime = ok(
                        path(measure) + "/diff",
                        Map.of("from", measure.getFirst().at().minusMillis(1)))
                .json();

        assertThat(events).hasSize(measure.size() - 1);
        assertThat(whole.json().get("events")).hasSize(measure.size() - 1);
        assertThat(whole.json().get("toPosition").asLong())
                .isGreaterThanOrEqualTo(measure.getLast().position());
        assertThat(whole.header("Daicho-Position"))
                .isEqualTo(whole.json().get("toPosition").asString());
        assertThat(byTime.at("/patch/0/op").asString()).isEqualTo("add");
        assertThat(byTime.get("fields").findValuesAsString("field")).contains("title", "department");
    }

    @Test
    void everyLeafOfTheAnsweredMeasureIsBlamed() {
        for (List<StoredEvent> measure : measures) {
            long position = measure.get(measure.size() * 2 / 3).position();
            JsonNode answered =
                    ok(path(measure), Map.of("atPosition", position)).json();
            JsonNode blame =
                    ok(path(measure) + "/blame", Map.of("atPosition", position)).json();
            List<JsonNode> states = new ArrayList<>();
            List<JsonNode> patches = new ArrayList<>();
            http.all(path(measure) + "/history", "items", Map.of("atPosition", position, "state", true))
                    .forEach(change -> {
                        states.add(change.get("state"));
                        patches.add(change.get("patch"));
                    });
            var naive = new NaiveBlame(states, patches);

            assertThat(blame.get("position").asLong()).isEqualTo(position);
            assertThat(blame.get("items"))
                    .hasSameSizeAs(NaiveRecord.leaves(answered).keySet());
            for (JsonNode leaf : blame.get("items")) {
                String pointer = leaf.get("pointer").asString();
                StoredEvent by = measure.get(naive.of(pointer));
                assertThat(leaf.get("value")).isEqualTo(answered.at(pointer));
                assertThat(leaf.get("event").asString()).as(pointer).isEqualTo(by.id());
                assertThat(leaf.get("command").asString()).isEqualTo(by.command());
                assertThat(leaf.get("position").asLong()).isEqualTo(by.position());
                assertThat(leaf.get("actor").asString())
                        .isEqualTo(EventJson.map(by.meta()).get("actor"));
            }
        }
    }

    @Test
    void aHistoryOfAMomentLeadsToThoseBeforeAndAfterTheNextChange() {
        List<StoredEvent> measure = longest();
        for (String operation : List.of("/history", "/blame")) {
            Answer answer = ok(
                    path(measure) + operation,
                    Map.of("atPosition", measure.get(3).position()));

            assertThat(answer.header("Memento-Datetime")).endsWith("GMT");
            assertThat(answer.header("Link"))
                    .contains(operation + "?atPosition=" + measure.get(2).position() + ">; rel=\"prev memento\"")
                    .contains(operation + "?atPosition=" + measure.get(4).position() + ">; rel=\"next memento\"");
        }
    }

    @Test
    void aLongHistoryComesInPages() {
        var measure = MeasureId.parse("7c1a2d0e-9a0c-4f37-8a3e-6f6c5c7c2b22");
        for (int seq = 0; seq < 1_200; seq += 400) {
            append(measure, seq, 400);
        }
        long position = log.head();
        String path = "/api/measures/" + measure;
        List<JsonNode> changes = http.all(path + "/history", "items", Map.of("limit", 500, "minPosition", position));
        String folded = "{}";
        for (JsonNode change : changes) {
            folded = IndependentPatch.apply(change.get("patch").toString(), folded)
                    .toString();
        }

        assertThat(changes).hasSize(1_200);
        assertThat(IndependentPatch.apply("[]", folded))
                .isEqualTo(ok(path, Map.of("atPosition", position)).json());
        assertThat(ok(path + "/history", Map.of("atPosition", position - 500, "limit", 500))
                        .json()
                        .get("items"))
                .hasSize(500);
        assertThat(http.all(path + "/diff", "events", Map.of("fromPosition", position - 600, "limit", 250)))
                .hasSize(600);
    }

    private void append(MeasureId measure, int firstSeq, int count) {
        var events = new ArrayList<NewEvent>();
        for (int seq = firstSeq; seq < firstSeq + count; seq++) {
            var text = new MeasureDescription("題" + seq, "", new Category(1, "分野"), new Subcategory("ア", "取組"));
            var reference = new DepartmentRef(department, "生活文化スポーツ局");
            MeasureEvent event = seq == 0
                    ? new MeasureRegistered(measure, text, reference, List.of(), null, 1)
                    : new MeasureRevised(measure, text);
            events.add(new NewEvent(UUID.randomUUID().toString(), catalogue.encode(event), "{\"actor\":\"tester\"}"));
        }
        log.append(new NewCommit(measure.toString(), firstSeq, "Measure", "long-" + firstSeq, events));
    }

    @Test
    void whoKnowsTheAnswerIsSparedIt() {
        for (String operation : List.of("/history", "/blame", "/diff")) {
            Map<String, ?> parameters =
                    operation.equals("/diff") ? Map.of("from", 0) : Map.of("atPosition", log.head());
            Answer first = ok(path(longest()) + operation, parameters);
            Answer again =
                    http.get(path(longest()) + operation, parameters, Map.of("If-None-Match", first.header("ETag")));

            assertThat(again.status()).as(operation).isEqualTo(304);
        }
    }

    @Test
    void aMeasureThatIsNotThereHasNoHistory() {
        List<StoredEvent> measure = measures.getLast();
        long before = measure.getFirst().position() - 1;
        for (String operation : List.of("/history", "/blame", "/diff")) {
            Map<String, ?> from = operation.equals("/diff") ? Map.of("from", 0) : Map.of();
            Map<String, ?> then =
                    operation.equals("/diff") ? Map.of("from", 0, "toPosition", before) : Map.of("atPosition", before);
            assertNotFound("/api/measures/" + NOBODY + operation, from);
            assertNotFound("/api/measures/" + department + operation, from);
            assertNotFound(path(measure) + operation, then);
        }
    }

    private void assertNotFound(String path, Map<String, ?> parameters) {
        Answer answer = http.get(path, parameters);
        assertThat(answer.status())
                .as("%s %s: %s", path, parameters, answer.text())
                .isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:daicho:problem:not-found");
    }

    @Test
    void aParameterThatIsNotValidIsNamedWithItsValue() {
        String path = path(longest());
        assertFault("/api/measures/17/history", Map.of(), "measureId", "17");
        assertFault(path + "/history", Map.of("state", "maybe"), "state", "maybe");
        assertFault(path + "/history", Map.of("limit", 501), "limit", "501");
        assertFault(path + "/history", Map.of("cursor", "abc"), "cursor", "abc");
        assertFault(path + "/history", Map.of("atPosition", 999_999), "atPosition", "999999");
        assertFault(path + "/history", Map.of("asOf", "2022-02-30"), "asOf", "2022-02-30");
        assertFault(path + "/blame", Map.of("asOf", "yesterday"), "asOf", "yesterday");
        assertFault(path + "/blame", Map.of("limit", 3), "limit", "3");
        assertFault(path + "/diff", Map.of(), "from", "");
        assertFault(path + "/diff", Map.of("from", "2022-13-01"), "from", "2022-13-01");
        assertFault(path + "/diff", Map.of("from", "9999-01-01"), "from", "9999-01-01");
        assertFault(path + "/diff", Map.of("from", 1, "to", "soon"), "to", "soon");
        assertFault(path + "/diff", Map.of("from", 1, "fromPosition", 1), "from", "1");
        assertFault(path + "/diff", Map.of("fromPosition", -1), "fromPosition", "-1");
        assertFault(path + "/diff", Map.of("from", 0, "toPosition", 999_999), "toPosition", "999999");
        assertFault(path + "/diff", Map.of("from", 0, "atPosition", 3), "atPosition", "3");
        assertFault(path + "/diff", Map.of("fromPosition", 9, "toPosition", 8), "fromPosition", "9");
        assertFault(path + "/diff", Map.of("from", log.head(), "to", "2001-01-01"), "from", "" + log.head());
    }

    @Test
    void aCursorGoesOnInNoOtherHistory() {
        String cursor = ok(path(longest()) + "/history", Map.of("limit", 1))
                .json()
                .get("next")
                .asString();

        assertFault(path(measures.getLast()) + "/history", Map.of("cursor", cursor), "cursor", cursor);
        assertFault(path(longest()) + "/history", Map.of("cursor", cursor, "state", true), "cursor", cursor);
        assertFault(path(longest()) + "/diff", Map.of("cursor", cursor, "from", 0), "cursor", cursor);
    }

    private void assertFault(String path, Map<String, ?> parameters, String field, String value) {
        Answer answer = http.get(path, parameters);
        assertThat(answer.status())
                .as("%s %s: %s", path, parameters, answer.text())
                .isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:daicho:problem:invalid-request");
        JsonNode fault = answer.json().get("errors").get(0);
        assertThat(fault.get("field").asString()).isEqualTo(field);
        assertThat(fault.get("value").asString()).isEqualTo(value);
        assertThat(fault.get("message").asString()).isNotBlank();
    }

    @Test
    void theOpenApiDocumentDescribesTheAnswers() {
        JsonNode document = http.get("/v3/api-docs", Map.of()).json();
        String paths = "/paths/~1api~1measures~1{measureId}~1";

        assertThat(document.at(paths + "history/get/operationId").asString()).isEqualTo("getMeasureHistory");
        assertThat(document.at(paths + "diff/get/operationId").asString()).isEqualTo("getMeasureDiff");
        assertThat(document.at(paths + "blame/get/operationId").asString()).isEqualTo("getMeasureBlame");
        assertThat(document.at(paths + "history/get/parameters").findValuesAsString("name"))
                .contains("measureId", "state", "minPosition", "asOf", "atPosition", "limit", "cursor");
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.has("JsonNode")).isFalse();
        assertThat(schemas.at("/PatchOperation/properties/op/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("add", "remove", "replace");
        assertThat(schemas.at("/PatchOperation/properties/value").has("type")).isFalse();
        assertThat(schemas.at("/ChangeAnswer/properties").propertyNames())
                .contains("actor", "reason", "source", "command", "patch", "fields", "state");
        assertThat(schemas.at("/ChangeAnswer/properties/state/$ref").asString()).endsWith("/MeasureAnswer");
    }
}
