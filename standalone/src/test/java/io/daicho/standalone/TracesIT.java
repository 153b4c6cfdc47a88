package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.log.TestMongo;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A request's trace, through the log and out at the other side. */
@Timeout(300)
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    private static final String DATABASE =
            "daicho_test_traces_" + ProcessHandle.current().pid();

    @Configuration(proxyBeanMethods = false)
    @Import(StandaloneConfiguration.class)
    static class Traced {

        @Bean
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }
    }

    @Test
    void oneTraceHoldsRequestCommandAndAppendAndEveryProjectionIsLinkedToIt() throws Exception {
        try (var daicho = SpringApplication.run(
                Traced.class,
                "--server.port=0",
                "--daicho.mongodb.uri=" + TestMongo.uriOf(DATABASE),
                "--management.opentelemetry.tracing.export.schedule-delay=20ms",
                // nothing is recorded but what a caller, or a link, says is recorded
                "--management.tracing.sampling.probability=0")) {
            var exporter = daicho.getBean(InMemorySpanExporter.class);
            String address = "http://127.0.0.1:" + daicho.getEnvironment().getProperty("local.server.port");

            registerCity(address, "hanoi", "00-" + TRACE + "-" + CALLER + "-01");

            SpanData append = await(exporter, span -> span.getName().equals("append"));
            SpanData command = await(exporter, span -> span.getName().equals("RegisterPartnerCity"));
            SpanData request = await(exporter, span -> span.getKind() == SpanKind.SERVER);
            assertThat(List.of(append, command, request))
                    .allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(TRACE));
            assertThat(append.getParentSpanId()).isEqualTo(command.getSpanId());
            assertThat(command.getParentSpanId()).isEqualTo(request.getSpanId());
            assertThat(request.getParentSpanId()).isEqualTo(CALLER);

            for (String projection : List.of("measure", "department", "city", "year", "actor")) {
                SpanData projected = await(exporter, span -> span.getName().equals("project " + projection));
                assertThat(projected.getTraceId()).isNotEqualTo(TRACE);
                assertThat(projected.getLinks()).singleElement().satisfies(link -> {
                    SpanContext linked = link.getSpanContext();
                    assertThat(linked.getTraceId()).isEqualTo(TRACE);
                    assertThat(linked.getSpanId()).isEqualTo(append.getSpanId());
                });
            }
            assertThat(commit(1).getString("trace")).isEqualTo("00-" + TRACE + "-" + append.getSpanId() + "-01");

            exporter.reset();
            registerCity(address, "paris", "00-" + TRACE + "-" + CALLER + "-00");
            read(address, "/api/partner-cities/paris?minPosition=2");
            assertThat(commit(2).getString("trace")).startsWith("00-" + TRACE).endsWith("-00");
            registerCity(address, "seoul", "00-" + TRACE + "-" + CALLER + "-01");
            await(exporter, span -> span.getName().equals("project city"));
            assertThat(exporter.getFinishedSpanItems())
                    .as("spans of the request that its caller does not record")
                    .filteredOn(span -> span.getName().equals("append"))
                    .hasSize(1);
        } finally {
            TestMongo.database(DATABASE).drop();
        }
    }

    private static Document commit(long position) {
        return Objects.requireNonNull(TestMongo.database(DATABASE)
                .getCollection("log")
                .find(new Document("_id", position))
                .first());
    }

    private static void registerCity(String address, String slug, String traceParent) throws Exception {
        String body =
                "{\"city\":\"%s\",\"nameJa\":\"%s\",\"nameEn\":\"%s\",\"country\":\"VN\"}".formatted(slug, slug, slug);
        var request = HttpRequest.newBuilder(URI.create(address + "/api/partner-cities"))
                .header("Content-Type", "application/json")
                .header("traceparent", traceParent)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(201);
    }

    private static void read(String address, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static SpanData await(InMemorySpanExporter exporter, Predicate<SpanData> wanted)
            throws InterruptedException {
        while (true) {
            for (SpanData span : exporter.getFinishedSpanItems()) {
                if (wanted.test(span)) {
                    return span;
                }
            }
            Thread.sleep(10);
        }
    }
}
