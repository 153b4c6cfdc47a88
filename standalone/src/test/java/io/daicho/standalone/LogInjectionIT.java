package io.daicho.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of the built application, while somebody sends what looks like lines of it. */
@Timeout(300)
class LogInjectionIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A line of the log by all looks, if it came to stand on a line of its own. */
    private static final String FORGED =
            "{\"@timestamp\":\"2026-01-01T00:00:00Z\",\"log\":{\"level\":\"ERROR\"},\"message\":\"FORGED\"}";

    private static final String HOSTILE = "a\r\n" + FORGED + "\n\u001b[2J\u0085\u2028" + FORGED + "\u0000\b";

    /** Everything that comes with a request is logged. */
    private static final Map<String, String> VERBOSE = Map.of(
            "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB",
            "TRACE",
            "SPRING_MVC_LOG_REQUEST_DETAILS",
            "true",
            "LOGGING_LEVEL_IO_DAICHO_COMMANDSIDE",
            "DEBUG");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void nothingThatIsSentForgesALineOfTheLog() throws Exception {
        List<JsonNode> lines;
        String terminal;
        try (DaichoProcess daicho =
                DaichoProcess.start(VERBOSE, "serve", "--data", directory.toString(), "--port", "0")) {
            Api api = daicho.api();
            String address = api.address();
            String encoded = URLEncoder.encode(HOSTILE, UTF_8);
            send(HttpRequest.newBuilder(URI.create(address + "/api/measures?text=" + encoded + "&" + encoded + "=1")));
            send(HttpRequest.newBuilder(URI.create(address + "/api/measures/" + encoded.replace("+", "%20"))));
            for (String reason : List.of(HOSTILE, "agreement")) {
                send(HttpRequest.newBuilder(URI.create(address + "/api/partner-cities"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "written-1")
                        .header("X-Request-Id", "request-1")
                        .header("Daicho-Actor", "tanaka")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                                "city", "lima", "nameJa", "リマ", "nameEn", "Lima", "country", "PE", "reason",
                                reason)))));
            }
            raw(
                    address,
                    "POST /api/partner-cities HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n"
                            + "Content-Type: application/json\r\nX-Request-Id: b\t" + FORGED
                            + "\r\nIdempotency-Key: c\u001b[2J\t" + FORGED + "\r\nDaicho-Actor: d\u0085\t" + FORGED
                            + "\r\n\r\n{}");
            raw(address, "GET /api/years\u0001" + FORGED + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            lines = linesOf(Files.readString(directory.resolve("logs/daicho.log")));
            terminal = daicho.terminate().errors();
        }

        assertThat(lines)
                .as("lines that quote what was sent")
                .anyMatch(line -> line.toString().contains("FORGED"));
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.path("message").asString("")).isNotEqualTo("FORGED"));
        assertThat(lines)
                .as("lines of the command, by its id and its request's")
                .anyMatch(line -> line.path("commandId").asString("").equals("written-1")
                        && line.path("requestId").asString("").equals("request-1"));
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.path("requestId").asString("-")).matches("[A-Za-z0-9._-]{1,64}"));
        assertThat(terminal.lines()).allMatch(line -> line.startsWith("daicho: "));
    }

    private static void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    }

    /** What no client library sends. */
    private static void raw(String address, String request) throws IOException {
        URI server = URI.create(address);
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 4");
        }
    }

    /** The lines as a shipper of logs splits them: each must be one whole record. */
    private static List<JsonNode> linesOf(String log) {
        var lines = new ArrayList<JsonNode>();
        for (String line : log.split("[\n\r]")) {
            try {
                JsonNode read = JSON.readTree(line);
                assertThat(read.has("@timestamp")).as(line).isTrue();
                assertThat(read.has("message")).as(line).isTrue();
                lines.add(read);
            } catch (JacksonException e) {
                throw new AssertionError("no record: " + line, e);
            }
        }
        return lines;
    }
}
