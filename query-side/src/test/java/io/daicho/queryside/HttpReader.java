package io.daicho.queryside;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the reading operations. */
final class HttpReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    record Answer(int status, Map<String, List<String>> headers, String text) {

        JsonNode json() {
            return MAPPER.readTree(text);
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("(no " + name + ")")).getFirst();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    HttpReader(int port) {
        this.port = port;
    }

    Answer get(String path, Map<String, ?> parameters) {
        return get(path, parameters, Map.of());
    }

    Answer get(String path, Map<String, ?> parameters, Map<String, String> headers) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked(query.isEmpty() ? path : path + "?" + query, headers);
    }

    /** @param pathAndQuery encoded as a URI */
    Answer asked(String pathAndQuery, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var received = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            received.putAll(response.headers().map());
            return new Answer(response.statusCode(), received, response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every item of a list, page by page. */
    List<JsonNode> all(String path, String member, Map<String, ?> parameters) {
        var items = new ArrayList<JsonNode>();
        var asked = new TreeMap<String, Object>(parameters);
        while (true) {
            Answer answer = get(path, asked);
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " " + asked + ": " + answer);
            }
            JsonNode page = answer.json();
            page.get(member).forEach(items::add);
            if (page.get("next").isNull()) {
                return items;
            }
            asked.put("cursor", page.get("next").asString());
        }
    }
}
