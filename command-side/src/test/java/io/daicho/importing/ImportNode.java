package io.daicho.importing;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.commandside.CommandExecutor;
import io.daicho.commandside.CommandSideApplication;
import io.daicho.events.LedgerEvent;
import io.daicho.log.MongoEventLog;
import io.daicho.log.StoredEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node of the command side on a database, spoken to over HTTP as any client does. */
final class ImportNode implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private ImportNode(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    static ImportNode on(String mongoUri) {
        return on(mongoUri, UnaryOperator.identity());
    }

    /** @param executor put around the executor of commands, to interfere with it */
    static ImportNode on(String mongoUri, UnaryOperator<CommandExecutor> executor) {
        ApplicationContextInitializer<ConfigurableApplicationContext> interfere =
                starting -> starting.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof CommandExecutor real ? executor.apply(real) : bean;
                    }
                });
        return new ImportNode(new SpringApplicationBuilder(CommandSideApplication.class)
                .initializers(interfere)
                .properties("spring.main.banner-mode=off", "logging.level.root=WARN")
                .run(
                        "--daicho.mongodb.uri=" + mongoUri,
                        "--server.port=0",
                        "--daicho.import.lease=2s",
                        "--daicho.import.poll=50ms",
                        "--daicho.import.max-file-size=12MB"));
    }

    HttpResponse<String> post(byte[] file, String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/imports" + query))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        if (List.of(headers).stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.header("Content-Type", "text/csv");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Starts an import and waits until it has ended. */
    JsonNode imported(byte[] file, String query, String... headers) {
        HttpResponse<String> started = post(file, query, headers);
        if (started.statusCode() != 202) {
            throw new AssertionError(started.statusCode() + " " + started.body());
        }
        return ended(json(started).path("id").stringValue());
    }

    JsonNode ended(String importId) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode state = json(get("/api/imports/" + importId));
            if (!state.path("finishedAt").isNull() && !state.path("finishedAt").isMissingNode()) {
                return state;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not ended: " + state);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    List<JsonNode> rows(String importId, String query) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "0";
        while (true) {
            JsonNode page = json(get("/api/imports/" + importId + "/rows?limit=50&cursor=" + cursor + query));
            page.path("items").forEach(rows::add);
            if (page.path("next").isNull()) {
                return rows;
            }
            cursor = page.path("next").stringValue();
        }
    }

    List<LedgerEvent> events() {
        EventCatalogue catalogue = context.getBean(EventCatalogue.class);
        return stored().stream().map(stored -> catalogue.decode(stored.event())).toList();
    }

    List<StoredEvent> stored() {
        return log().readAfter(0, Integer.MAX_VALUE);
    }

    MongoEventLog log() {
        return context.getBean(MongoEventLog.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
