package io.daicho.bench;

import io.daicho.queryside.QuerySideApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The query side, asked over HTTP as any client does. */
final class QuerySide implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    QuerySide(String mongodbUri) {
        this.context = new SpringApplicationBuilder(QuerySideApplication.class)
                .run(
                        "--daicho.mongodb.uri=" + mongodbUri,
                        "--daicho.query.patience=600s",
                        "--server.port=0",
                        "--logging.level.root=WARN");
        this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Waits until every read model has reached a position. */
    void await(long position) throws IOException, InterruptedException {
        for (String path : new String[] {"/api/measures", "/api/departments", "/api/partner-cities", "/api/years"}) {
            get(path + "?limit=1&minPosition=" + position);
        }
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
