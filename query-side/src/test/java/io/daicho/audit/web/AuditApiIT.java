package io.daicho.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.proof.SigningKey;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.view.RandomLedger;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Audits of a ledger whose tiles, fingerprints, keys and checkpoints the query side itself has written. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"daicho.checkpoint.interval=1h", "daicho.checkpoint.every=1000000"})
@DirtiesContext
class AuditApiIT {

    private static final int EVENTS = 300;
    private static final String AUDITS = "/api/log/audits";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
        registry.add(
                "daicho.checkpoint.key-file",
                () -> Path.of("target", "keys-" + UUID.randomUUID(), "audit.key")
                        .toString());
    }

    private final MongoEventLog log;
    private final MongoDatabase database;
    private final EventCatalogue catalogue;
    private final AuditClient http;

    AuditApiIT(
            @Autowired MongoEventLog log,
            @Autowired MongoDatabase database,
            @Autowired EventCatalogue catalogue,
            @LocalServerPort int port) {
        this.log = log;
        this.database = database;
        this.catalogue = catalogue;
        this.http = new AuditClient(port);
    }

    @BeforeEach
    void signALedger() {
        if (log.head() == 0) {
            new LogWriter(log, catalogue).write(RandomLedger.events(5, EVENTS));
            assertThat(http.post("/api/log/checkpoints", "").statusCode()).isEqualTo(201);
        }
    }

    /** Runs an audit with something altered, and puts it back. */
    private JsonNode auditWith(String collection, Object id, String member, Object value) {
        Document before = Objects.requireNonNull(
                database.getCollection(collection).find(Filters.eq("_id", id)).first());
        database.getCollection(collection).updateOne(Filters.eq("_id", id), Updates.set(member, value));
        try {
            return http.audit("");
        } finally {
            database.getCollection(collection).replaceOne(Filters.eq("_id", id), before);
        }
    }

    @Test
    void aSoundLedgerIsCoveredByItsNewestCheckpoint() {
        HttpResponse<String> begun = http.post(AUDITS, "");
        JsonNode running = AuditClient.json(begun);

        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.headers().firstValue("Location"))
                .contains(AUDITS + "/" + running.get("id").asString());
        JsonNode ended = http.ended(AUDITS + "/" + running.get("id").asString());
        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("SOUND");
        assertThat(ended.get("checked").asLong()).isEqualTo(EVENTS);
        assertThat(ended.get("total").asLong()).isEqualTo(EVENTS);
        assertThat(ended.get("covered").asLong()).isEqualTo(EVENTS);
        assertThat(ended.get("share").asDouble()).isEqualTo(1);
        assertThat(ended.get("finding").isNull()).isTrue();
        assertThat(ended.at("/against/size").asLong()).isEqualTo(EVENTS);
        assertThat(ended.at("/against/key").asString())
                .isEqualTo(AuditClient.json(http.get("/api/log/keys"))
                        .at("/items/0/key")
                        .asString());
    }

    /** The node knows its own key from its key file, and the checkpoint it signed last. */
    @Test
    void theNodesOwnKeyNeedNotBeGiven() {
        assertThat(http.audit("").get("notes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {17, 270})
    void anAlteredEventIsNamedByPositionAndField(long position) {
        JsonNode found = auditWith("log", position, "command", "another");

        assertThat(found.get("state").asString()).isEqualTo("FOUND");
        assertThat(found.at("/finding/kind").asString()).isEqualTo("ALTERED");
        assertThat(found.at("/finding/subject").asString()).isEqualTo("EVENT");
        assertThat(found.at("/finding/position").asLong()).isEqualTo(position);
        assertThat(found.at("/finding/field").asString()).isEqualTo("/command");
        assertThat(found.at("/finding/fields/0/stored").asString()).isEqualTo("\"another\"");
    }

    @Test
    void anAlteredTileIsNamed() {
        JsonNode found = auditWith("tree_tiles", "0/0", "root", new byte[32]);

        assertThat(found.at("/finding/subject").asString()).isEqualTo("TILE");
        assertThat(found.at("/finding/name").asString()).isEqualTo("0/0");
    }

    @Test
    void anAlteredCheckpointIsNamed() {
        JsonNode found = auditWith("checkpoints", 1L, "size", 299L);

        assertThat(found.at("/finding/subject").asString()).isEqualTo("CHECKPOINT");
        assertThat(found.at("/finding/field").asString()).isEqualTo("size");
        assertThat(found.at("/finding/fields/0/expected").asString()).isEqualTo("300");
    }

    @Test
    void aCheckpointAndAKeyKeptElsewhereAreHeldAgainstTheLedger() {
        String note = http.get("/api/log/checkpoint").body();
        String key =
                AuditClient.json(http.get("/api/log/keys")).at("/items/0/key").asString();
        String strangers =
                SigningKey.generate("daicho.local/ledger").verifierKey().text();

        assertThat(http.audit(body("key", key)).get("state").asString()).isEqualTo("SOUND");
        assertThat(http.audit(body("checkpoint", note)).get("state").asString()).isEqualTo("SOUND");
        JsonNode found = http.audit(body("key", strangers));
        assertThat(found.at("/finding/kind").asString()).isEqualTo("UNTRUSTED");
        assertThat(found.at("/finding/subject").asString()).isEqualTo("KEY");
    }

    private static String body(String member, String value) {
        return JsonMapper.shared().createObjectNode().put(member, value).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\":\"none\"}       | key",
                "{\"checkpoint\":\"none\"}| checkpoint",
                "{\"keys\":\"none\"}      | body",
                "[]                       | body",
                "{                        | body"
            })
    void whatIsAskedWronglyIsRefusedByTheMemberAtFault(String body, String field) {
        HttpResponse<String> refused = http.post(AUDITS, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(AuditClient.json(refused).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void aParameterThatIsNoneIsRefused() {
        assertThat(http.post(AUDITS + "?key=x", "").statusCode()).isEqualTo(400);
    }

    @Test
    void anAuditThatWasNeverStartedIsNotFound() {
        HttpResponse<String> none = http.get(AUDITS + "/" + UUID.randomUUID());

        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(AuditClient.json(none).get("type").asString()).isEqualTo("urn:daicho:problem:not-found");
        assertThat(http.get(AUDITS + "/1").statusCode()).isEqualTo(400);
    }

    @Test
    void anAnswerIsValidatedByItsTag() {
        String path = AUDITS + "/" + http.audit("").get("id").asString();

        assertThat(http.get(path).headers().firstValue("ETag")).isPresent();
    }

    @Test
    void theOperationsAreDescribed() {
        JsonNode paths = AuditClient.json(http.get("/v3/api-docs")).get("paths");

        assertThat(paths.at("/~1api~1log~1audits/post/operationId").asString()).isEqualTo("auditLog");
        assertThat(paths.at("/~1api~1log~1audits/post/responses").propertyNames())
                .contains("202", "409");
        assertThat(paths.at("/~1api~1log~1audits~1{id}/get/operationId").asString())
                .isEqualTo("getAudit");
    }
}
