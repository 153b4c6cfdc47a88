package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.standalone.Operations.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is exposed to Prometheus and what the document says of it. */
@Timeout(300)
class MetersIT {

    private static final Path DOCUMENT = Path.of("..", "docs", "operations.md");

    /** Name, type and tags. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(daicho_[a-z_]+)` \\| (counter|gauge|summary|histogram) \\|([^|]*)\\|");

    private static final Pattern TYPE =
            Pattern.compile("(?m)^# TYPE (daicho_[a-z_]+) (counter|gauge|summary|histogram)$");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(daicho_[a-z_]+)(?:\\{([^}]*)})? \\S+$");
    private static final Pattern TAG = Pattern.compile("([a-z_]+)=\"");

    private static final Pattern ADDRESS =
            Pattern.compile("(/(?:api/[a-z-]+|actuator/[a-z]+)(?:/[a-z-]+)*)(?![a-z/{*-])");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    record Meter(String type, Set<String> tags) {}

    private static Map<String, Meter> documented() throws IOException {
        var meters = new TreeMap<String, Meter>();
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            var tags = new TreeSet<String>();
            Pattern.compile("`([a-z_]+)`").matcher(row.group(3)).results().forEach(tag -> tags.add(tag.group(1)));
            meters.put(row.group(1), new Meter(row.group(2), tags));
        }
        return meters;
    }

    private static Map<String, Meter> exposed(String text) {
        var meters = new TreeMap<String, Meter>();
        TYPE.matcher(text)
                .results()
                .forEach(type -> meters.put(type.group(1), new Meter(type.group(2), new TreeSet<>())));
        SAMPLE.matcher(text).results().forEach(sample -> {
            Meter meter = meters.get(sample.group(1).replaceFirst("_(count|sum|bucket)$", ""));
            Meter whole = meters.getOrDefault(sample.group(1), meter);
            assertThat(whole).as(sample.group()).isNotNull();
            if (sample.group(2) != null) {
                TAG.matcher(sample.group(2))
                        .results()
                        .forEach(tag -> whole.tags().add(tag.group(1)));
            }
        });
        return meters;
    }

    /** Addresses that the documents for operators name, those with something to fill in aside. */
    private static Set<String> addresses() throws IOException {
        var addresses = new TreeSet<String>();
        for (String document : List.of("operations.md", "runbook.md", "deploy/README.md")) {
            ADDRESS.matcher(Files.readString(DOCUMENT.resolveSibling(document)))
                    .results()
                    .forEach(found -> addresses.add(found.group(1)));
        }
        assertThat(addresses).contains("/api/log/checkpoints", "/actuator/health/readiness/projections/year");
        return addresses;
    }

    @Test
    void everyMeterThatIsExposedIsDocumentedWithItsTagsAndTheOtherWayRound() throws Exception {
        try (FaultyLedger ledger = FaultyLedger.start(keys)) {
            Operations operations = Operations.over(new Api(ledger.address()));
            var http = HttpClient.newHttpClient();
            for (Operation operation : operations.all(Duration.ofSeconds(30))) {
                http.send(operation.request(), BodyHandlers.discarding());
            }
            String text = http.send(
                            HttpRequest.newBuilder(URI.create(ledger.address() + "/actuator/prometheus"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();

            assertThat(exposed(text)).isEqualTo(documented());
            assertThat(text)
                    .contains("daicho_projection_ready{projection=\"year\"} 1.0")
                    .containsPattern("daicho_log_events_total [1-9]")
                    .contains("http_server_requests_seconds_count", "mongodb_driver_commands_seconds_count");
            for (String path : addresses()) {
                assertThat(new Api(ledger.address()).status(path)).as(path).isNotEqualTo(404);
            }
        }
    }
}
