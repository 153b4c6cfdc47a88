package io.daicho.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API of a running Daicho, as far as the command line needs it. */
final class DaichoClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final URI server;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    DaichoClient(URI server) {
        this.server = server;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    URI server() {
        return server;
    }

    /** Whether anything listens there and speaks HTTP. */
    boolean answers() throws InterruptedException {
        try {
            http.send(request("/actuator/health").GET().build(), BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a table and returns the import that was begun with it. */
    JsonNode startImport(ImportRequest what, BodyPublisher content) throws IOException, InterruptedException {
        String path = "/api/imports?name=" + encoded(what.document()) + "&dryRun=" + what.dryRun() + "&onDifference="
                + what.onDifference();
        HttpRequest request = request(path)
                .header("Content-Type", "application/octet-stream")
                .header("Daicho-Actor", what.actor())
                .header("Idempotency-Key", what.key())
                .POST(content)
                .build();
        return answer(request, ACCEPTED);
    }

    /** Starts the rebuild of a projection and returns it. */
    JsonNode startRebuild(String projection, String against) throws IOException, InterruptedException {
        HttpRequest request = request("/api/projections/" + encoded(projection) + "/rebuilds?against=" + against)
                .header("Daicho-Actor", ImportRequest.user())
                .POST(BodyPublishers.noBody())
                .build();
        return answer(request, ACCEPTED);
    }

    /** Has a checkpoint of the whole log signed, unless there is one. */
    void createCheckpoint() throws IOException, InterruptedException {
        HttpRequest request =
                request("/api/log/checkpoints").POST(BodyPublishers.noBody()).build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        read(response, response.statusCode() == CREATED ? CREATED : OK);
    }

    /** Starts an audit and returns it. */
    JsonNode startAudit(JsonNode asked) throws IOException, InterruptedException {
        HttpRequest request = request("/api/log/audits")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked.toString()))
                .build();
        return answer(request, ACCEPTED);
    }

    /** Reads a resource. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build(), OK);
    }

    /**
     * Copies a resource.
     *
     * @throws IOException when the answer breaks off; what has been copied so far is not the resource
     */
    void download(String path, OutputStream out) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != OK) {
            read(response, OK);
        }
        try (InputStream body = response.body()) {
            body.transferTo(out);
        } catch (IOException e) {
            throw new IOException("the server at " + server + " broke off: " + e.getMessage(), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        String base = server.toString();
        return HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path))
                .timeout(ANSWER);
    }

    private JsonNode answer(HttpRequest request, int expected) throws IOException, InterruptedException {
        return read(http.send(request, BodyHandlers.ofInputStream()), expected);
    }

    private JsonNode read(HttpResponse<InputStream> response, int expected) throws IOException {
        try (InputStream body = response.body()) {
            JsonNode answer = json.readTree(body);
            if (response.statusCode() != expected) {
                throw new Refused(response.statusCode(), reason(answer, response.statusCode()));
            }
            return answer;
        } catch (JacksonException e) {
            throw new CommandFailed(
                    "what answers at " + server + " is no Daicho (status " + response.statusCode() + ")");
        }
    }

    private static String reason(JsonNode problem, int status) {
        String detail = problem.path("detail").asString("");
        return detail.isEmpty() ? problem.path("title").asString("status " + status) : detail;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        http.close();
    }

    /** An answer other than the one asked for. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
