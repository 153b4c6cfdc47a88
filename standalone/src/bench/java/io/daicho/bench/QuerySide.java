package io.daicho.bench;

import io.daicho.queryside.QuerySideApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The query side, asked over HTTP as any client does. */
final class QuerySide implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    QuerySide(String mongodbUri, String... settings) {
        var all = new ArrayList<>(List.of(
                "--daicho.mongodb.uri=" + mongodbUri,
                "--daicho.query.patience=600s",
                "--server.port=0",
                "--logging.level.root=WARN"));
        all.addAll(List.of(settings));
        this.context = new SpringApplicationBuilder(QuerySideApplication.class).run(all.toArray(String[]::new));
        this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Waits until every read model has reached a position. */
    void await(long position) throws IOException, InterruptedException {
        for (String path : new String[] {"/api/measures", "/api/departments", "/api/partner-cities", "/api/years"}) {
            get(path + "?limit=1&minPosition=" + position);
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return answered(path, HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    String post(String path) throws IOException, InterruptedException {
        return answered(
                path,
                HttpRequest.newBuilder(URI.create(address + path))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private String answered(String path, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** A bean of the query side, for questions put in process. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
