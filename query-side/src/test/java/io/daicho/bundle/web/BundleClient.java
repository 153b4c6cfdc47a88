package io.daicho.bundle.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Asks for bundles over HTTP. */
record BundleClient(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<byte[]> get(String query, String... headers) throws IOException, InterruptedException {
        return HTTP.send(request(query, headers).GET().build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> head(String query) throws IOException, InterruptedException {
        return HTTP.send(request(query).HEAD().build(), BodyHandlers.ofByteArray());
    }

    Path download(String query, Path file) throws IOException, InterruptedException {
        return HTTP.send(request(query).GET().build(), BodyHandlers.ofFile(file))
                .body();
    }

    private HttpRequest.Builder request(String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/log/bundle" + query));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
