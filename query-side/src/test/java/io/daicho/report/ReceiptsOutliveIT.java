package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.report.ReportClient.Answer;
import io.daicho.view.RandomLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Receipts find their bytes after later events, after a restart, and after every read model was built anew. */
class ReceiptsOutliveIT {

    private static final List<PositionedEvent> EVENTS = RandomLedger.events(23, 150);
    private static final int THEN = 80;

    private final String uri = TestMongo.freshUri();

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(QuerySideApplication.class)
                .run(
                        "--server.port=0",
                        "--daicho.mongodb.uri=" + uri,
                        "--daicho.query.patience=60s",
                        "--spring.jmx.enabled=false");
    }

    private static ReportClient client(ConfigurableApplicationContext application) {
        return new ReportClient(Integer.parseInt(
                Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port"))));
    }

    private static void write(ConfigurableApplicationContext application, int first, int end) {
        new LogWriter(application.getBean(MongoEventLog.class), application.getBean(EventCatalogue.class))
                .write(EVENTS.subList(first, end));
        assertThat(client(application)
                        .get("/api/reports/by-bureau", Map.of("minPosition", end))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theBytesComeAgain() {
        var given = new LinkedHashMap<String, byte[]>();
        try (ConfigurableApplicationContext application = start()) {
            write(application, 0, THEN);
            for (String report : List.of("annual-progress", "by-bureau", "by-partner-city", "covid-impact")) {
                for (String format : List.of("json", "csv", "html", "xlsx")) {
                    Answer answer = client(application).get("/api/reports/" + report, Map.of("format", format));
                    given.put(answer.header("Daicho-Receipt"), answer.bytes());
                }
            }
            assertThat(given).hasSize(16);

            write(application, THEN, EVENTS.size());
            assertReproduced(application, given);
        }
        try (ConfigurableApplicationContext application = start()) {
            assertReproduced(application, given);
            forgetReadModels(application.getBean(MongoDatabase.class), application);
        }
        try (ConfigurableApplicationContext application = start()) {
            assertThat(client(application)
                            .get("/api/reports/by-bureau", Map.of("minPosition", EVENTS.size()))
                            .status())
                    .isEqualTo(200);
            assertReproduced(application, given);
        }
    }

    /** Ends the processors and drops all they wrote, and their tokens: they begin at the beginning of the log. */
    private static void forgetReadModels(MongoDatabase database, ConfigurableApplicationContext application) {
        application.stop();
        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        List<String> derived = collections.stream()
                .filter(name -> name.startsWith("view_") || name.equals("processor_tokens"))
                .toList();
        assertThat(derived).hasSizeGreaterThan(5);
        derived.forEach(name -> database.getCollection(name).drop());
    }

    private static void assertReproduced(ConfigurableApplicationContext application, Map<String, byte[]> given) {
        given.forEach((receipt, bytes) -> {
            Answer again = client(application).get("/api/reports/receipts/" + receipt, Map.of());
            assertThat(again.status()).as(again::text).isEqualTo(200);
            assertThat(again.bytes()).isEqualTo(bytes);
        });
    }
}
