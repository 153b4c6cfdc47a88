package io.daicho.tree.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.proof.CompactRange;
import io.daicho.proof.Hash;
import io.daicho.queryside.HttpReader.Answer;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.view.RandomLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What somebody does to the database behind the ledger's back is answered as that, never with a proof. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"daicho.checkpoint.interval=1h", "daicho.checkpoint.every=1000000"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedLogIT {

    private static final String INTEGRITY = "urn:daicho:problem:integrity";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
        registry.add(
                "daicho.checkpoint.key-file",
                () -> Path.of("target", "keys-" + UUID.randomUUID(), "tampered.key")
                        .toString());
    }

    private final MongoDatabase database;
    private final LogClient http;
    private final IntegrityAlarm alarm;
    private final HealthIndicator health;

    TamperedLogIT(
            @Autowired MongoEventLog log,
            @Autowired MongoDatabase database,
            @Autowired EventCatalogue catalogue,
            @Autowired IntegrityAlarm alarm,
            @Autowired HealthIndicator integrityHealthIndicator,
            @LocalServerPort int port) {
        this.database = database;
        this.alarm = alarm;
        this.health = integrityHealthIndicator;
        this.http = new LogClient(port);
        if (log.head() == 0) {
            new LogWriter(log, catalogue).write(RandomLedger.events(5, 600));
        }
    }

    @BeforeAll
    void everythingIsAsItWasWrittenAtFirst() {
        http.sign();
        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return Objects.requireNonNull(health.health()).getStatus();
    }

    private void assertIntegrityProblem(String path, Map<String, ?> parameters, String... says) {
        Answer answer = http.get(path, parameters);

        assertThat(answer.status()).as(answer.text()).isEqualTo(500);
        assertThat(answer.json().get("type").asString()).isEqualTo(INTEGRITY);
        assertThat(answer.json().get("detail").asString()).contains(says);
        assertThat(answer.json().has("hashes")).isFalse();
        assertThat(status()).isEqualTo(Status.DOWN);
        assertThat(alarm.findings())
                .anySatisfy(finding -> assertThat(finding.what()).contains(says));
    }

    @Test
    void anEventThatWasAlteredIsNamedAndOthersAreStillProven() {
        Document commit =
                database.getCollection("log").find(Filters.eq("_id", 100L)).first();
        assertThat(commit).isNotNull();
        database.getCollection("log")
                .updateOne(Filters.eq("_id", 100L), Updates.set("events.0.meta", "{\"actor\":\"somebody else\"}"));

        assertIntegrityProblem("/api/log/entries/100/verification", Map.of(), "event at position 100 was altered");
        assertIntegrityProblem(
                "/api/log/inclusion-proof", Map.of("position", 100), "event at position 100 was altered");
        assertThat(http.json("/api/log/entries/101/verification", Map.of())
                        .get("verified")
                        .asBoolean())
                .isTrue();

        Answer refused = http.post("/api/log/checkpoints", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("integrity alarm");
    }

    @Test
    void aTileThatWasExchangedForAnotherOneIsNamed() {
        Document stored = database.getCollection("tree_tiles")
                .find(Filters.eq("_id", "0/1"))
                .first();
        assertThat(stored).isNotNull();
        byte[] hashes = stored.get("hashes", Binary.class).getData();
        hashes[7 * Hash.BYTES] ^= 1;
        var range = new CompactRange();
        for (int i = 0; i < hashes.length; i += Hash.BYTES) {
            range.append(Hash.of(Arrays.copyOfRange(hashes, i, i + Hash.BYTES)));
        }
        database.getCollection("tree_tiles")
                .updateOne(
                        Filters.eq("_id", "0/1"),
                        Updates.combine(
                                Updates.set("hashes", new Binary(hashes)),
                                Updates.set("root", new Binary(range.root().bytes()))));

        assertIntegrityProblem("/api/log/entries/300/verification", Map.of(), "tile 0/1 was altered");
    }

    @Test
    void aTextThatIsNotTheOneCommittedToIsNamed() {
        Document commit = database.getCollection("log").find().into(new ArrayList<>()).stream()
                .filter(one -> !one.getList("events", Document.class)
                        .getFirst()
                        .getList("texts", Document.class, List.of())
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        long position = commit.getLong("_id");
        database.getCollection("log")
                .updateOne(Filters.eq("_id", position), Updates.set("events.0.texts.0.text", "another text"));

        assertIntegrityProblem("/api/log/entries/" + position + "/verification", Map.of(), "position " + position);
    }

    @Test
    void aCheckpointThatWasChangedIsNotServed() {
        Document stored = database.getCollection("checkpoints").find().first();
        assertThat(stored).isNotNull();
        String note = stored.getString("note");
        try {
            database.getCollection("checkpoints")
                    .updateOne(
                            Filters.eq("_id", 1L),
                            Updates.combine(
                                    Updates.set("note", note.replace("\n600\n", "\n599\n")),
                                    Updates.set("size", 599L)));

            assertIntegrityProblem("/api/log/checkpoint", Map.of(), "checkpoint 1", "not signed by a key");
            assertIntegrityProblem("/api/log/entries/5/verification", Map.of(), "checkpoint 1");
        } finally {
            database.getCollection("checkpoints").replaceOne(Filters.eq("_id", 1L), stored);
        }
    }
}
