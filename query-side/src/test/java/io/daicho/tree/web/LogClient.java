package io.daicho.tree.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.queryside.HttpReader;
import io.daicho.queryside.HttpReader.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A client of the log's operations. */
final class LogClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpReader reader;
    private final int port;

    LogClient(int port) {
        this.reader = new HttpReader(port);
        this.port = port;
    }

    Answer get(String path, Map<String, ?> parameters) {
        return reader.get(path, parameters);
    }

    Answer get(String path, Map<String, ?> parameters, String accept) {
        return reader.get(path, parameters, Map.of("Accept", accept));
    }

    /** Status of an answer to somebody who has one already. */
    int unlessStill(String path, String etag) {
        return reader.get(path, Map.of(), Map.of("If-None-Match", etag)).status();
    }

    JsonNode json(String path, Map<String, ?> parameters) {
        Answer answer = get(path, parameters);
        assertThat(answer.status())
                .as("%s %s: %s", path, parameters, answer.text())
                .isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> all(String path, Map<String, ?> parameters) {
        return reader.all(path, "items", parameters);
    }

    Answer post(String path, String text) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(response.headers().map());
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A checkpoint of everything in the log. */
    JsonNode sign() {
        Answer answer = post("/api/log/checkpoints", "");
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    /** What is asked for wrongly: status, and the field at fault. */
    String fault(String path, Map<String, ?> parameters) {
        Answer answer = get(path, parameters);
        return answer.status() + " " + answer.json().at("/errors/0/field").asString("");
    }
}
