package io.daicho.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventType;
import io.daicho.catalogue.RevisedCatalogue;
import io.daicho.history.IndependentPatch;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.StoredEvent;
import io.daicho.log.TestMongo;
import io.daicho.proof.MerkleHashes;
import io.daicho.queryside.HttpReader.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Events stored in revisions that are no longer written are read everywhere, and stay as they were stored. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "daicho.query.patience=20s")
@Import(OldRevisionsIT.Revised.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldRevisionsIT {

    private static final String MEASURE = "6f1a2d0e-9a0c-4f37-8a3e-6f6c5c7c2b22";
    private static final String DEPARTMENT = "1b0a2d0e-9a0c-4f37-8a3e-6f6c5c7c2b22";
    private static final String PATH = "/api/measures/" + MEASURE;

    @TestConfiguration(proxyBeanMethods = false)
    static class Revised {

        @Bean
        EventCatalogue eventCatalogue() {
            return RevisedCatalogue.create();
        }
    }

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    private final MongoEventLog log;
    private final MongoDatabase database;
    private final HttpReader http;
    private List<Document> asStored = List.of();

    OldRevisionsIT(@Autowired MongoEventLog log, @Autowired MongoDatabase database, @LocalServerPort int port) {
        this.log = log;
        this.database = database;
        this.http = new HttpReader(port);
    }

    @BeforeAll
    void writeOldEvents() {
        append(0, "MeasureRegistered", 1, """
                {"department":{"id":"%s","printed":"港湾局"},\
                "description":{"category":"2 多言語対応の推進","subcategory":{"letter":"イ","name":"交流"},\
                "summary":"案内を整える。","title":"多言語対応の推進"},"measureId":"%s","relatedDepartments":[]}""".formatted(DEPARTMENT, MEASURE));
        append(1, "YearResultRecorded", 1, """
                {"measureId":"%s","outcome":"RECORDED","participants":["paris"],"text":"案内板","year":2020}""".formatted(MEASURE));
        append(2, "CovidImpactFlagged", 1, """
                {"effect":"CANCELLED","measureId":"%s","year":2020}""".formatted(MEASURE));
        append(3, "CovidImpactFlagged", 2, """
                {"effects":["CANCELLED","REDUCED"],"measureId":"%s","year":2020}""".formatted(MEASURE));
        append(4, "YearResultRecorded", 2, """
                {"measureId":"%s","result":{"figures":[],"outcome":"NO_RECORD","participants":[],"text":"なし","year":2021}}""".formatted(MEASURE));
        asStored = stored();
        http.get(PATH, Map.of("minPosition", 5));
    }

    private void append(long seq, String type, int revision, String payload) {
        var event = new NewEvent(
                UUID.randomUUID().toString(),
                new EncodedEvent(new EventType(type, revision), payload),
                "{\"actor\":\"旧システム\"}");
        log.append(new NewCommit(MEASURE, seq, "Measure", "command-" + seq, List.of(event)));
    }

    private List<Document> stored() {
        return database.getCollection("log").find().into(new ArrayList<>());
    }

    private JsonNode answered(String path, Map<String, ?> parameters) {
        Answer answer = http.get(path, parameters);
        assertThat(answer.status())
                .as("%s %s: %s", path, parameters, answer.text())
                .isEqualTo(200);
        return answer.json();
    }

    @Test
    void theMeasureReadsAsIfItHadAlwaysBeenWrittenInTheNewestRevision() {
        JsonNode measure = answered(PATH, Map.of());

        assertThat(measure.at("/category/number").asInt()).isEqualTo(2);
        assertThat(measure.at("/category/name").asString()).isEqualTo("多言語対応の推進");
        assertThat(measure.get("ordinal").asInt()).isEqualTo(1);
        assertThat(measure.at("/years/2020/text").asString()).isEqualTo("案内板");
        assertThat(measure.at("/years/2020/figures")).isEmpty();
        assertThat(measure.at("/years/2020/covidImpact").toString())
                .isEqualTo("{\"effects\":[\"CANCELLED\",\"REDUCED\"],\"marks\":2}");
    }

    @Test
    void everyOtherViewCountsIt() {
        assertThat(answered("/api/measures", Map.of("category", 2, "year", 2020, "covid", "REDUCED"))
                        .get("items"))
                .hasSize(1);
        assertThat(answered("/api/departments/" + DEPARTMENT, Map.of("minPosition", 5))
                        .at("/counts/measures")
                        .asInt())
                .isEqualTo(1);
        assertThat(answered("/api/partner-cities/paris", Map.of("minPosition", 5))
                        .get("measures"))
                .hasSize(1);
        assertThat(answered("/api/years/2020", Map.of("minPosition", 5))
                        .at("/counts/covid/CANCELLED")
                        .asInt())
                .isEqualTo(1);
        assertThat(answered("/api/years/2021", Map.of("minPosition", 5))
                        .at("/counts/outcomes/NO_RECORD")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void itsHistoryTellsTheStoredRevisionAndFoldsToTheAnsweredRecord() {
        JsonNode changes = answered(PATH + "/history", Map.of("state", true)).get("items");
        String folded = "{}";
        for (JsonNode change : changes) {
            folded = IndependentPatch.apply(change.get("patch").toString(), folded)
                    .toString();
            assertThat(change.get("state"))
                    .isEqualTo(answered(
                            PATH, Map.of("atPosition", change.get("position").asLong())));
        }

        assertThat(changes).hasSize(5);
        assertThat(changes.findValuesAsString("revision")).containsExactly("1", "1", "1", "2", "2");
        assertThat(IndependentPatch.apply("[]", folded)).isEqualTo(answered(PATH, Map.of()));
        assertThat(changes.get(3).get("patch").findValuesAsString("path"))
                .contains("/years/2020/covidImpact/effects/1", "/years/2020/covidImpact/marks");
    }

    @Test
    void itsDifferencesAndItsBlameAreThoseOfTheNewestRevision() {
        JsonNode difference = answered(PATH + "/diff", Map.of("from", 1, "to", 4));
        JsonNode blame = answered(PATH + "/blame", Map.of()).get("items");

        assertThat(IndependentPatch.apply(
                        difference.get("patch").toString(),
                        answered(PATH, Map.of("atPosition", 1)).toString()))
                .isEqualTo(answered(PATH, Map.of("atPosition", 4)));
        assertThat(positionOf("/category/number", blame)).isEqualTo(1);
        assertThat(positionOf("/ordinal", blame)).isEqualTo(1);
        assertThat(positionOf("/years/2020/participants/0", blame)).isEqualTo(2);
        assertThat(positionOf("/years/2020/covidImpact/effects/0", blame)).isEqualTo(3);
        assertThat(positionOf("/years/2020/covidImpact/effects/1", blame)).isEqualTo(4);
        assertThat(positionOf("/years/2021/outcome", blame)).isEqualTo(5);
    }

    private static long positionOf(String pointer, JsonNode blame) {
        return blame.valueStream()
                .filter(leaf -> leaf.get("pointer").asString().equals(pointer))
                .findFirst()
                .orElseThrow()
                .get("position")
                .asLong();
    }

    @Test
    void whatIsStoredStaysByteForByteAndSoDoItsLeaves() {
        for (String operation : List.of("", "/history", "/blame")) {
            answered(PATH + operation, Map.of());
        }

        assertThat(stored()).hasSize(5).isEqualTo(asStored);
        for (StoredEvent event : log.readAfter(0, 10)) {
            Document document = stored().get((int) event.position() - 1)
                    .getList("events", Document.class)
                    .getFirst();
            assertThat(document.getString("payload"))
                    .isEqualTo(event.sealedEvent().payload());
            assertThat(document.get("leaf", Binary.class).getData())
                    .isEqualTo(MerkleHashes.leaf(event.leafLine().text()).bytes());
            assertThat(event.leafLine().text())
                    .contains("\"payload\":" + event.sealedEvent().payload())
                    .contains("\"rev\":" + event.event().type().rev());
        }
    }
}
