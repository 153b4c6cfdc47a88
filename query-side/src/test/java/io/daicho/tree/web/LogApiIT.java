package io.daicho.tree.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.EventJson;
import io.daicho.events.CitySlug;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.RawLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.NaiveTree;
import io.daicho.proof.SignedNote;
import io.daicho.proof.TestWitness;
import io.daicho.proof.VerifierKey;
import io.daicho.queryside.HttpReader.Answer;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.tree.checkpoint.KeyFile;
import io.daicho.view.RandomLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
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

/** The log and its proofs over HTTP, held against the definitions over the raw log, and checked with the JDK alone. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "daicho.query.patience=20s",
            "daicho.checkpoint.interval=1h",
            "daicho.checkpoint.every=1000000",
            "daicho.checkpoint.origin=ledger.example/tokyo"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogApiIT {

    private static final int RANDOM_EVENTS = 700;
    private static final TestWitness WITNESS = new TestWitness("witness.example/w1");

    /** Beneath the build's own directory: the application starts before a temporary one would be made. */
    private static final Path KEY_FILE = Path.of("target", "keys-" + UUID.randomUUID(), "checkpoint.key");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
        registry.add("daicho.checkpoint.key-file", KEY_FILE::toString);
        registry.add("daicho.witness.keys", () -> WITNESS.verifierKey().text());
    }

    private final MongoEventLog log;
    private final MongoDatabase database;
    private final EventCatalogue catalogue;
    private final LogClient http;
    private final Random random = new Random(4);

    LogApiIT(
            @Autowired MongoEventLog log,
            @Autowired MongoDatabase database,
            @Autowired EventCatalogue catalogue,
            @LocalServerPort int port) {
        this.log = log;
        this.database = database;
        this.catalogue = catalogue;
        this.http = new LogClient(port);
    }

    @BeforeAll
    void writeTheLog() {
        new LogWriter(log, catalogue).write(RandomLedger.events(3, RANDOM_EVENTS));
        register("hanoi");
        http.sign();
    }

    /** @return its position */
    private long register(String city) {
        var event = new PartnerCityRegistered(new CitySlug(city), "ハノイ市", "Hanoi", "VN");
        String meta = EventJson.canonical(Map.of("actor", "田中", "reason", "協定の締結による"));
        var commit = new NewCommit(
                city,
                0,
                "PartnerCity",
                UUID.randomUUID().toString(),
                List.of(new NewEvent(UUID.randomUUID().toString(), catalogue.encode(event), meta)));
        return log.append(commit).position();
    }

    private List<String> lines() {
        return RawLog.of(database).lines();
    }

    private NaiveTree naive() {
        return new NaiveTree(lines().stream().map(MerkleHashes::leaf).toList());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    private String firstKey() {
        return http.json("/api/log/keys", Map.of()).at("/items/0/key").asString();
    }

    @Test
    void inclusionProofsOfAnySizeAreThoseOfTheDefinitions() {
        NaiveTree naive = naive();
        for (int i = 0; i < 100; i++) {
            int size = 1 + random.nextInt(RANDOM_EVENTS);
            int position = 1 + random.nextInt(size);
            JsonNode proof = http.json("/api/log/inclusion-proof", Map.of("position", position, "size", size));

            assertThat(texts(proof.get("hashes"))).isEqualTo(base64(naive.inclusion(position - 1, size)));
            assertThat(proof.get("root").asString()).isEqualTo(naive.root(size).base64());
            assertThat(proof.get("index").asLong()).isEqualTo(position - 1);
        }
    }

    @Test
    void consistencyProofsOfAnyTwoSizesAreThoseOfTheDefinitions() {
        NaiveTree naive = naive();
        for (int i = 0; i < 100; i++) {
            int to = 1 + random.nextInt(RANDOM_EVENTS);
            int from = random.nextInt(to + 1);
            JsonNode proof = http.json("/api/log/consistency-proof", Map.of("from", from, "to", to));

            assertThat(texts(proof.get("hashes")))
                    .as("%d to %d", from, to)
                    .isEqualTo(from == 0 ? List.of() : base64(naive.consistency(from, to)));
            assertThat(proof.get("rootFrom").asString())
                    .isEqualTo(naive.root(from).base64());
            assertThat(proof.get("rootTo").asString()).isEqualTo(naive.root(to).base64());
        }
    }

    @Test
    void anybodyCanCheckAnEventWithTheNoteAndTheKeyAndNothingElse() throws Exception {
        List<String> lines = lines();
        String key = firstKey();
        for (int i = 0; i < 40; i++) {
            long position = 1 + random.nextInt(RANDOM_EVENTS);
            String line = http.get("/api/log/entries/" + position, Map.of(), "text/plain")
                    .text();
            JsonNode proof = http.json("/api/log/inclusion-proof", Map.of("position", position));
            String note = proof.at("/checkpoint/note").asString();
            List<String> hashes = texts(proof.get("hashes"));

            assertThat(line).isEqualTo(lines.get((int) position - 1));
            assertThat(StraightLine.verifies(line, position - 1, hashes, note, key))
                    .isTrue();
            assertThat(StraightLine.verifies(line + " ", position - 1, hashes, note, key))
                    .isFalse();
            assertThat(StraightLine.verifies(line, position, hashes, note, key)).isFalse();
            assertThat(StraightLine.verifies(line, position - 1, hashes, note.replaceFirst("\n", "x\n"), key))
                    .isFalse();
        }
    }

    @Test
    void aVerificationHasEveryStepToRepeat() throws Exception {
        long position = log.readStream("hanoi", 0).getFirst().position();
        JsonNode checked = http.json("/api/log/entries/" + position + "/verification", Map.of());

        assertThat(checked.get("verified").asBoolean()).isTrue();
        assertThat(checked.get("checks").findValues("passed"))
                .hasSize(5)
                .allSatisfy(passed -> assertThat(passed.asBoolean()).isTrue());
        assertThat(checked.at("/change/actor").asString()).isEqualTo("田中");
        assertThat(checked.at("/change/reason").asString()).isEqualTo("協定の締結による");
        assertThat(checked.at("/change/payload/nameEn").asString()).isEqualTo("Hanoi");
        assertThat(checked.get("line").asString())
                .isEqualTo(lines().get((int) position - 1))
                .contains("田中")
                .doesNotContain("協定の締結による");
        assertThat(checked.at("/change/envelope/meta/reason/commitment").asString())
                .hasSize(64);

        Hash node = MerkleHashes.leaf(checked.get("line").asString());
        assertThat(checked.get("leafHash").asString()).isEqualTo(node.base64());
        for (JsonNode step : checked.get("steps")) {
            Hash left = Hash.parseBase64(step.get("left").asString());
            Hash right = Hash.parseBase64(step.get("right").asString());
            assertThat(step.get("own").asString().equals("left") ? left : right).isEqualTo(node);
            node = MerkleHashes.node(left, right);
            assertThat(step.get("node").asString()).isEqualTo(node.base64());
        }
        assertThat(checked.at("/checkpoint/root").asString()).isEqualTo(node.base64());
        assertThat(StraightLine.verifies(
                        checked.get("line").asString(),
                        position - 1,
                        texts(checked.get("hashes")),
                        checked.at("/checkpoint/note").asString(),
                        checked.at("/keys/0/key").asString()))
                .isTrue();
    }

    @Test
    void aVerificationMayLeadToTheFirstCheckpointThatCoversASize() {
        http.sign();
        long before = log.head();
        register("hue");
        http.sign();
        JsonNode newest = http.json("/api/log/entries/1/verification", Map.of());
        JsonNode earlier = http.json("/api/log/entries/1/verification", Map.of("size", before));

        assertThat(newest.at("/checkpoint/size").asLong()).isEqualTo(log.head());
        assertThat(earlier.at("/checkpoint/size").asLong()).isEqualTo(before);
    }

    @Test
    void theEntriesAreTheLogInItsOrderPageByPage() {
        List<JsonNode> all = http.all("/api/log/entries", Map.of("limit", 90, "atPosition", RANDOM_EVENTS));
        List<String> lines = lines();

        assertThat(all).hasSize(RANDOM_EVENTS);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get("position").asLong()).isEqualTo(i + 1);
            assertThat(all.get(i).get("leafHash").asString())
                    .isEqualTo(MerkleHashes.leaf(lines.get(i)).base64());
        }
    }

    @Test
    void entriesAreNarrowedToAStreamATypeAndAnActor() {
        List<Map<String, Object>> envelopes =
                lines().subList(0, RANDOM_EVENTS).stream().map(EventJson::map).toList();
        String stream = String.valueOf(envelopes.get(100).get("stream"));
        for (var asked : List.of(
                Map.of("stream", stream),
                Map.of("type", "YearResultRecorded"),
                Map.of("stream", stream, "type", "MeasureRegistered"),
                Map.of("actor", "tester", "type", "DepartmentRenamed"))) {
            var parameters = new HashMap<String, Object>(asked);
            parameters.put("atPosition", RANDOM_EVENTS);
            parameters.put("limit", 7);
            List<Long> expected = envelopes.stream()
                    .filter(envelope ->
                            asked.get("stream") == null || asked.get("stream").equals(envelope.get("stream")))
                    .filter(envelope ->
                            asked.get("type") == null || asked.get("type").equals(envelope.get("type")))
                    .map(envelope -> ((Number) Objects.requireNonNull(envelope.get("position"))).longValue())
                    .toList();

            assertThat(expected).isNotEmpty();
            assertThat(http.all("/api/log/entries", parameters))
                    .extracting(entry -> entry.get("position").asLong())
                    .isEqualTo(expected);
        }
        assertThat(http.all("/api/log/entries", Map.of("actor", "田中")))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.get("streamType").asString()).isEqualTo("PartnerCity"));
        assertThat(http.all("/api/log/entries", Map.of("actor", "nobody"))).isEmpty();
    }

    @Test
    void aListGoesOnAsTheLogStoodWhenItBegan() {
        JsonNode first = http.json("/api/log/entries", Map.of("limit", 500));
        register("da-nang");
        JsonNode second = http.json(
                "/api/log/entries",
                Map.of("limit", 500, "cursor", first.get("next").asString()));

        assertThat(second.get("position")).isEqualTo(first.get("position"));
        assertThat(second.get("items").size() + 500)
                .isEqualTo(first.get("position").asInt());
    }

    @Test
    void aCheckpointIsANoteUnlessJsonIsWanted() throws Exception {
        http.sign();
        Answer plain = http.get("/api/log/checkpoint", Map.of());
        Answer json = http.get("/api/log/checkpoint", Map.of(), "application/json");

        assertThat(plain.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(plain.text()).startsWith("ledger.example/tokyo\n" + log.head() + "\n");
        assertThat(plain.header("Daicho-Position")).isEqualTo(Long.toString(log.head()));
        assertThat(http.get("/api/log/checkpoint", Map.of(), "text/html,*/*;q=0.8")
                        .text())
                .isEqualTo(plain.text());
        assertThat(http.get("/api/log/checkpoint", Map.of("format", "note"), "application/json")
                        .text())
                .isEqualTo(plain.text());
        assertThat(json.json().get("note").asString()).isEqualTo(plain.text());
        assertThat(http.json("/api/log/checkpoint", Map.of("format", "json"))).isEqualTo(json.json());
        assertThat(json.json().get("root").asString())
                .isEqualTo(naive().root((int) log.head()).base64());
        assertThat(http.get("/api/log/checkpoint", Map.of(), "image/png").status())
                .isEqualTo(406);
        String[] parts = plain.text().split("\n\n");
        assertThat(StraightLine.signed(parts[0] + "\n", parts[1], lastKey())).isTrue();
        assertThat(StraightLine.signed(parts[0] + " \n", parts[1], lastKey())).isFalse();
    }

    private String lastKey() {
        JsonNode keys = http.json("/api/log/keys", Map.of()).get("items");
        return keys.get(keys.size() - 1).get("key").asString();
    }

    @Test
    void aCheckpointIsSignedOnRequestWhenThereIsSomethingNew() {
        http.sign();
        assertThat(http.post("/api/log/checkpoints", "").status()).isEqualTo(200);
        long position = register("can-tho");
        Answer covered = http.get("/api/log/inclusion-proof", Map.of("position", position));
        Answer created = http.post("/api/log/checkpoints", "");

        assertThat(covered.status()).isEqualTo(503);
        assertThat(covered.header("Retry-After")).isEqualTo("3600");
        assertThat(covered.json().get("type").asString()).isEqualTo("urn:daicho:problem:position-not-covered");
        assertThat(created.status()).isEqualTo(201);
        assertThat(http.get(created.header("Location"), Map.of(), "application/json")
                        .json())
                .isEqualTo(created.json());
        assertThat(http.json("/api/log/inclusion-proof", Map.of("position", position))
                        .at("/checkpoint/size")
                        .asLong())
                .isEqualTo(position);
    }

    @Test
    void aSizeBehindTheNewestCheckpointIsProvenWithoutOne() {
        long position = register("hai-phong");
        JsonNode proof = http.json("/api/log/inclusion-proof", Map.of("position", position, "size", position));

        assertThat(proof.get("checkpoint").isNull()).isTrue();
        assertThat(proof.get("root").asString())
                .isEqualTo(naive().root((int) position).base64());
    }

    @Test
    void checkpointsAreListedTheNewestFirstUpToAMoment() {
        for (String city : List.of("hoi-an", "da-lat", "vinh")) {
            register(city);
            http.sign();
        }
        List<JsonNode> all = http.all("/api/log/checkpoints", Map.of("limit", 2));
        long third = all.get(2).get("size").asLong();

        assertThat(all).extracting(one -> one.get("number").asInt()).isSortedAccordingTo((a, b) -> b - a);
        assertThat(all.getLast().get("number").asInt()).isEqualTo(1);
        assertThat(all.getFirst().get("size").asLong()).isEqualTo(log.head());
        assertThat(http.all("/api/log/checkpoints", Map.of("limit", 2, "atPosition", third)))
                .isEqualTo(all.subList(2, all.size()));
        assertThat(http.all("/api/log/checkpoints", Map.of("atPosition", third)))
                .extracting(one -> one.get("size").asLong())
                .allMatch(size -> size <= third);
    }

    @Test
    void cosignaturesOfTheWitnessAreServedInTheNoteAndOthersRefused() {
        register("vung-tau");
        JsonNode checkpoint = http.sign();
        String path = "/api/log/checkpoints/" + checkpoint.get("number") + "/cosignatures";
        SignedNote note = SignedNote.parse(checkpoint.get("note").asString());
        var line = WITNESS.cosign(note.text(), 1_700_000_000);
        String foreign =
                new TestWitness("witness.example/w2").cosign(note.text(), 1).line();

        Answer refused = http.post(path, line.line() + "\n" + foreign + "\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:daicho:problem:cosignature-refused");
        assertThat(refused.json().at("/errors/0/value").asString()).isEqualTo(foreign);
        assertThat(http.get("/api/log/checkpoint", Map.of()).text()).isEqualTo(note.encoded());

        Answer kept = http.post(path, note.with(line).encoded());
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(http.get("/api/log/checkpoint", Map.of()).text())
                .isEqualTo(note.with(line).encoded());
        JsonNode cosignature =
                http.json("/api/log/checkpoint", Map.of("format", "json")).at("/signatures/1");
        assertThat(cosignature.get("by").asString()).isEqualTo("witness");
        assertThat(cosignature.get("verified").asBoolean()).isTrue();
        assertThat(cosignature.get("cosignedAt").asString()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(http.post(path, "hello").status()).isEqualTo(400);
        assertThat(http.post(path, "").status()).isEqualTo(400);
        assertThat(http.post("/api/log/checkpoints/99999/cosignatures", line.line())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theKeyOfEveryCheckpointIsReachedFromTheFirstAlone() throws Exception {
        for (String city : List.of("quy-nhon", "pleiku")) {
            new KeyFile(KEY_FILE).rotate();
            register(city);
            http.sign();
        }
        JsonNode keys = http.json("/api/log/keys", Map.of()).get("items");
        var trusted = new ArrayList<>(List.of(firstKey()));
        for (JsonNode key : keys) {
            if (!key.get("endorsement").isNull()) {
                String[] note = key.get("endorsement").asString().split("\n\n");
                assertThat(StraightLine.signed(note[0] + "\n", note[1], trusted.getLast()))
                        .isTrue();
                trusted.add(note[0].split("\n")[4]);
            }
        }

        assertThat(trusted).hasSize(keys.size()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(trusted.getLast()).isEqualTo(lastKey());
        for (JsonNode checkpoint : http.all("/api/log/checkpoints", Map.of())) {
            String[] note = checkpoint.get("note").asString().split("\n\n");
            assertThat(trusted)
                    .anySatisfy(key -> assertThat(StraightLine.signed(note[0] + "\n", note[1], key))
                            .isTrue());
            assertThat(VerifierKey.parse(trusted.getFirst()).name()).isEqualTo("ledger.example/tokyo");
        }
    }

    @Test
    void whatIsAskedForWronglyIsRefusedByName() {
        long behind = log.head() + 1000;

        assertThat(http.fault("/api/log/inclusion-proof", Map.of())).isEqualTo("400 position");
        assertThat(http.fault("/api/log/inclusion-proof", Map.of("position", 0)))
                .isEqualTo("400 position");
        assertThat(http.fault("/api/log/inclusion-proof", Map.of("position", "x")))
                .isEqualTo("400 position");
        assertThat(http.fault("/api/log/inclusion-proof", Map.of("position", behind)))
                .isEqualTo("404 ");
        assertThat(http.fault("/api/log/inclusion-proof", Map.of("position", 5, "size", 4)))
                .isEqualTo("400 size");
        assertThat(http.fault("/api/log/inclusion-proof", Map.of("position", 5, "size", behind)))
                .isEqualTo("400 size");
        assertThat(http.fault("/api/log/inclusion-proof", Map.of("position", 5, "colour", "red")))
                .isEqualTo("400 colour");
        assertThat(http.fault("/api/log/consistency-proof", Map.of("to", 5))).isEqualTo("400 from");
        assertThat(http.fault("/api/log/consistency-proof", Map.of("from", 6, "to", 5)))
                .isEqualTo("400 to");
        assertThat(http.fault("/api/log/consistency-proof", Map.of("from", -1, "to", 5)))
                .isEqualTo("400 from");
        assertThat(http.fault("/api/log/consistency-proof", Map.of("from", 1, "to", behind)))
                .isEqualTo("400 to");
        assertThat(http.fault("/api/log/checkpoint", Map.of("size", behind))).isEqualTo("400 size");
        assertThat(http.fault("/api/log/checkpoint", Map.of("size", -1))).isEqualTo("400 size");
        assertThat(http.fault("/api/log/checkpoint", Map.of("format", "xml"))).isEqualTo("400 format");
        assertThat(http.fault("/api/log/entries/0", Map.of())).isEqualTo("400 position");
        assertThat(http.fault("/api/log/entries/first", Map.of())).isEqualTo("400 position");
        assertThat(http.fault("/api/log/entries/" + behind, Map.of())).isEqualTo("404 ");
        assertThat(http.fault("/api/log/entries/" + behind + "/verification", Map.of()))
                .isEqualTo("404 ");
        assertThat(http.fault("/api/log/entries", Map.of("limit", 501))).isEqualTo("400 limit");
        assertThat(http.fault("/api/log/entries", Map.of("cursor", "abc"))).isEqualTo("400 cursor");
        assertThat(http.fault("/api/log/entries", Map.of("atPosition", behind))).isEqualTo("400 atPosition");
    }

    @Test
    void everyChangeAndReportLeadsToItsProof() {
        http.sign();
        String measure = http.json("/api/measures", Map.of("limit", 1, "minPosition", RANDOM_EVENTS))
                .at("/items/0/id")
                .asString();
        var changes = new ArrayList<JsonNode>();
        changes.addAll(http.all("/api/measures/" + measure + "/history", Map.of()));
        changes.add(http.json("/api/measures/" + measure + "/blame", Map.of()).at("/items/0"));
        http.json("/api/measures/" + measure + "/diff", Map.of("fromPosition", 0))
                .get("events")
                .forEach(changes::add);
        http.json("/api/actors/tester/changes", Map.of("limit", 3)).get("items").forEach(changes::add);

        assertThat(changes).hasSizeGreaterThan(5);
        for (JsonNode change : changes) {
            long position =
                    change.at("/origin/position").asLong(change.path("position").asLong());
            JsonNode links = change.get("links");
            assertThat(http.json(links.get("entry").asString(), Map.of())
                            .get("position")
                            .asLong())
                    .isEqualTo(position);
            assertThat(http.json(links.get("verification").asString(), Map.of())
                            .get("verified")
                            .asBoolean())
                    .isTrue();
            String proof = links.get("inclusionProof").asString();
            assertThat(http.json(proof.substring(0, proof.indexOf('?')), Map.of("position", position))
                            .get("index")
                            .asLong())
                    .isEqualTo(position - 1);
        }

        Answer report = http.get("/api/reports/annual-progress", Map.of("atPosition", 50));
        assertThat(report.headers().get("Link"))
                .anyMatch(link -> link.equals("</api/log/checkpoint?size=50>; rel=\"urn:daicho:rel:checkpoint\""));
        assertThat(http.json("/api/reports/annual-progress/receipt", Map.of("atPosition", 50))
                        .get("checkpoint")
                        .asString())
                .isEqualTo("/api/log/checkpoint?size=50");
        assertThat(http.json("/api/log/checkpoint", Map.of("size", 50, "format", "json"))
                        .get("size")
                        .asLong())
                .isGreaterThanOrEqualTo(50);
    }

    @Test
    void theOpenApiDocumentNamesTheOperations() {
        var operations = new TreeSet<String>();
        http.json("/v3/api-docs", Map.of())
                .get("paths")
                .forEach(path -> path.forEach(
                        operation -> operations.add(operation.get("operationId").asString())));

        assertThat(operations)
                .contains(
                        "listLogEntries",
                        "getLogEntry",
                        "verifyLogEntry",
                        "getCheckpoint",
                        "createCheckpoint",
                        "listCheckpoints",
                        "addCosignatures",
                        "listCheckpointKeys",
                        "getInclusionProof",
                        "getConsistencyProof");
    }

    @Test
    void theOpenApiDocumentSaysThatOnlyABundleWithoutTextsHasAnETag() {
        JsonNode answers = http.json("/v3/api-docs", Map.of()).at("/paths/~1api~1log~1bundle/get/responses");

        assertThat(answers.at("/200/headers/ETag/description").asString()).startsWith("With texts=false only");
        assertThat(answers.at("/304/description").asString()).startsWith("With texts=false only");
        assertThat(answers.at("/404/headers").has("ETag")).isFalse();
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        http.sign();
        for (String path : List.of("/api/log/entries/1", "/api/log/checkpoint", "/api/log/keys", "/api/log/entries")) {
            String etag = http.get(path, Map.of()).header("ETag");

            assertThat(etag).as(path).startsWith("\"");
            assertThat(http.unlessStill(path, etag)).as(path).isEqualTo(304);
        }
    }
}
