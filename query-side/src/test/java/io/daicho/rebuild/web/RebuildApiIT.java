package io.daicho.rebuild.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.view.RandomLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Projections, rebuilds and dead letters over HTTP. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"daicho.limits.streams=1", "daicho.query.patience=20s"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildApiIT {

    private static final int WRITTEN = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final LogWriter writer;
    private final int port;

    RebuildApiIT(@Autowired MongoEventLog log, @Autowired EventCatalogue catalogue, @LocalServerPort int port) {
        this.writer = new LogWriter(log, catalogue);
        this.port = port;
    }

    private record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("(none)");
        }
    }

    @BeforeAll
    void write() throws Exception {
        writer.write(RandomLedger.events(3, WRITTEN));
        assertThat(get("/api/years?minPosition=" + WRITTEN).status()).isEqualTo(200);
    }

    @Test
    void everyProjectionIsListedWithTheRowsThatAnswer() throws Exception {
        JsonNode items = get("/api/projections").json().path("items");

        assertThat(items.valueStream().map(item -> item.path("name").asString()))
                .containsExactly("actor", "city", "department", "measure", "year");
        for (JsonNode item : items) {
            assertThat(item.path("state").asString()).isEqualTo("CURRENT");
            assertThat(item.path("head").asLong()).isEqualTo(WRITTEN);
            assertThat(item.path("leftOutFrom").asLong()).isZero();
            assertThat(item.path("servingVersion").asInt())
                    .isEqualTo(item.path("version").asInt());
        }
    }

    @Test
    void aRebuildIsAcceptedFollowedAndFoundAmongThoseOfItsProjection() throws Exception {
        Answer accepted =
                send("POST", "/api/projections/actor/rebuilds", BodyPublishers.noBody(), "Daicho-Actor", "tanaka");

        assertThat(accepted.status()).isEqualTo(202);
        String id = accepted.json().path("id").asString();
        assertThat(accepted.header("Location")).isEqualTo("/api/rebuilds/" + id);
        assertThat(accepted.json().path("actor").asString()).isEqualTo("tanaka");
        List<String> events = stream(id);
        assertThat(events.getLast()).startsWith("end ");
        JsonNode ended = JSON.readTree(events.getLast().substring("end ".length()));
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("COMPLETED");
        assertThat(ended.path("progress").path("events").asLong()).isEqualTo(WRITTEN);
        JsonNode got = get("/api/rebuilds/" + id).json();
        assertThat(got).isEqualTo(ended);
        assertThat(got.path("certificates").path(0).path("leftDigest"))
                .isEqualTo(got.path("certificates").path(0).path("rightDigest"));
        assertThat(get("/api/projections/actor/rebuilds").json().path("items").path(0))
                .isEqualTo(ended);
        Answer late = send("DELETE", "/api/rebuilds/" + id, BodyPublishers.noBody());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("type").asString()).isEqualTo("urn:daicho:problem:too-late-to-cancel");
    }

    @Test
    void oneStreamMoreThanThereMayBeIsToldWhenToTryAgain() throws Exception {
        String id = send("POST", "/api/projections/city/rebuilds", BodyPublishers.noBody())
                .json()
                .path("id")
                .asString();
        HttpResponse<InputStream> open =
                http.send(request("/api/rebuilds/" + id + "/events").build(), BodyHandlers.ofInputStream());
        Answer refused = get("/api/rebuilds/" + id + "/events");
        while (refused.status() == 200) {
            // the first had ended already
            String next = send("POST", "/api/projections/city/rebuilds", BodyPublishers.noBody())
                    .json()
                    .path("id")
                    .asString();
            open = http.send(request("/api/rebuilds/" + next + "/events").build(), BodyHandlers.ofInputStream());
            refused = get("/api/rebuilds/" + next + "/events");
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:daicho:problem:too-many-at-once");
        open.body().readAllBytes();
        // the one that ended has made room
        assertThat(stream(id).getLast()).startsWith("end ");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhatIsNotValidIsNamed() throws Exception {
        for (String path : List.of(
                "/api/rebuilds/nothing",
                "/api/rebuilds/nothing/events",
                "/api/projections/nothing/rebuilds",
                "/api/projections/nothing/dead-letters",
                "/api/projections/nothing/dead-letters/decisions")) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
        }
        assertThat(send("POST", "/api/projections/nothing/rebuilds", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        Answer against = send("POST", "/api/projections/city/rebuilds?against=guess", BodyPublishers.noBody());
        assertThat(against.status()).isEqualTo(400);
        assertThat(against.json().path("errors").path(0).path("field").asString())
                .isEqualTo("against");
    }

    @Test
    void aDecisionNeedsALetterAndASkipAReason() throws Exception {
        String letters = "/api/projections/year/dead-letters";
        assertThat(get(letters).json().path("items")).isEmpty();
        assertThat(send("POST", letters + "/7/retry", BodyPublishers.noBody()).status())
                .isEqualTo(404);
        assertThat(skip(letters + "/7/skip", "{\"reason\":\"entered by mistake\"}")
                        .status())
                .isEqualTo(404);
        Answer unreasoned = skip(letters + "/7/skip", "{\"reason\":\" \"}");
        assertThat(unreasoned.status()).isEqualTo(400);
        assertThat(unreasoned.json().path("errors").path(0).path("field").asString())
                .isEqualTo("reason");
        assertThat(get(letters + "/decisions").json().path("items")).isEmpty();
    }

    @Test
    void theOperationsHaveTheirNames() throws Exception {
        JsonNode paths = get("/v3/api-docs").json().path("paths");
        var names = new ArrayList<String>();
        paths.forEach(path -> path.forEach(
                operation -> names.add(operation.path("operationId").asString())));

        assertThat(names)
                .contains(
                        "listProjections",
                        "startRebuild",
                        "listRebuilds",
                        "getRebuild",
                        "cancelRebuild",
                        "followRebuild",
                        "listDeadLetters",
                        "listDeadLetterDecisions",
                        "retryDeadLetter",
                        "skipDeadLetter")
                .doesNotHaveDuplicates();
    }

    private Answer skip(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response);
    }

    /** Names and data of a stream's events until it ends. */
    private List<String> stream(String id) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(request("/api/rebuilds/" + id + "/events").build(), BodyHandlers.ofInputStream());
        while (response.statusCode() == 503) {
            Thread.sleep(100);
            response = http.send(request("/api/rebuilds/" + id + "/events").build(), BodyHandlers.ofInputStream());
        }
        assertThat(response.statusCode()).isEqualTo(200);
        var events = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    events.add(name + " " + line.substring("data:".length()));
                }
            }
        }
        return events;
    }
}
