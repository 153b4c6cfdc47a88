package io.daicho.commandside;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command side on a real port and a log of its own, and a client that knows nothing but HTTP. */
@SpringBootTest(classes = CommandSideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SuppressWarnings("initialization")
abstract class HttpIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    protected MongoEventLog log;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    record Answer(int status, java.net.http.HttpHeaders headers, JsonNode body) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String text(String pointer) {
            return body.at(pointer).asString();
        }

        boolean changed() {
            return body.get("changed").booleanValue();
        }

        long version() {
            return body.get("version").longValue();
        }
    }

    /** Posts JSON written with single quotes; headers as names and values by turns. */
    Answer post(String path, String json, String... headers) {
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')),
                headers.length == 0 ? new String[] {"Content-Type", "application/json"} : withType(headers));
    }

    private static String[] withType(String... headers) {
        var all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return all;
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String text = new String(response.body(), UTF_8);
            JsonNode json = text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
            return new Answer(response.statusCode(), response.headers(), json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are and reads until the server closes. */
    String exchange(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    /** Registers a department and returns its printed name. */
    String aDepartment() {
        String bureau = "第" + NAMES.incrementAndGet() + "局";
        post("/api/departments", "{'name': {'bureau': '" + bureau + "'}}");
        return bureau;
    }

    /** Registers a city and returns its slug. */
    String aCity() {
        String slug = "city-" + NAMES.incrementAndGet();
        post("/api/partner-cities", "{'city': '%s', 'nameJa': '市', 'nameEn': 'City', 'country': 'CN'}".formatted(slug));
        return slug;
    }

    static String measureOf(String department, String more) {
        return """
                {'title': '多文化共生', 'summary': '外国人への支援', 'category': {'number': 2, 'name': '都市外交'},
                 'subcategory': {'letter': 'イ', 'name': '交流'}, 'department': '%s'%s}""".formatted(department, more);
    }

    /** Registers a measure of a new department and returns its path. */
    String aMeasure() {
        return "/api/measures/"
                + post("/api/measures", measureOf(aDepartment(), "")).text("/id");
    }

    static String result(int year, String text) {
        return "{'result': {'year': %d, 'outcome': 'RECORDED', 'text': '%s'}}".formatted(year, text);
    }
}
