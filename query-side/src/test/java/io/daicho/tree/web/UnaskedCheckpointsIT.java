package io.daicho.tree.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.projection.PositionedEvent;
import io.daicho.queryside.HttpReader.Answer;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.view.RandomLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Checkpoints that nobody asks for, and nodes that cannot sign. */
class UnaskedCheckpointsIT {

    private static final long PATIENCE = 30_000;

    private final String database = TestMongo.freshUri();
    private final List<PositionedEvent> events = RandomLedger.events(9, 40);

    private ConfigurableApplicationContext node(String... settings) {
        var all = new ArrayList<>(List.of("--daicho.mongodb.uri=" + database, "--server.port=0"));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(QuerySideApplication.class).run(all.toArray(String[]::new));
    }

    private static LogClient client(ConfigurableApplicationContext node) {
        return new LogClient(node.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static String key() {
        return "--daicho.checkpoint.key-file=" + Path.of("target", "keys-" + UUID.randomUUID(), "checkpoint.key");
    }

    private void write(ConfigurableApplicationContext node, int from, int to) {
        new LogWriter(node.getBean(MongoEventLog.class), node.getBean(EventCatalogue.class))
                .write(events.subList(from, to));
    }

    /** Waits for the first checkpoint that covers a size. */
    private static long covering(LogClient client, long size) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE * 1_000_000;
        Answer answer = client.get("/api/log/checkpoint", Map.of("size", size, "format", "json"));
        while (answer.status() == 503 && System.nanoTime() < deadline) {
            Thread.sleep(50);
            answer = client.get("/api/log/checkpoint", Map.of("size", size, "format", "json"));
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("size").asLong();
    }

    @Test
    void eventsAreCoveredAfterTheIntervalWithoutBeingAskedFor() throws InterruptedException {
        try (var node = node(key(), "--daicho.checkpoint.interval=200ms", "--daicho.checkpoint.every=1000000")) {
            write(node, 0, 3);
            assertThat(covering(client(node), 3)).isEqualTo(3);
            write(node, 3, 7);
            assertThat(covering(client(node), 7)).isEqualTo(7);
        }
    }

    @Test
    void soManyEventsAreCoveredBeforeTheIntervalIsOver() throws InterruptedException {
        try (var node = node(key(), "--daicho.checkpoint.interval=1h", "--daicho.checkpoint.every=20")) {
            write(node, 0, 19);
            Answer tooFew = client(node).get("/api/log/checkpoint", Map.of());
            assertThat(tooFew.status()).isEqualTo(503);
            assertThat(tooFew.json().get("detail").asString()).contains("createCheckpoint");

            write(node, 19, 20);
            assertThat(covering(client(node), 20)).isEqualTo(20);
        }
    }

    @Test
    void aNodeWithoutAKeyShowsWhatAnotherSigned() throws InterruptedException {
        try (var signing = node(key());
                var reading = node("--daicho.checkpoint.interval=100ms")) {
            write(signing, 0, 5);
            Answer refused = client(reading).post("/api/log/checkpoints", "");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().get("type").asString()).isEqualTo("urn:daicho:problem:cannot-sign");
            assertThat(refused.json().get("detail").asString()).contains("daicho.checkpoint.key-file");

            client(signing).sign();
            assertThat(covering(client(reading), 5)).isEqualTo(5);
            assertThat(client(reading)
                            .json("/api/log/entries/5/verification", Map.of())
                            .get("verified")
                            .asBoolean())
                    .isTrue();
        }
    }
}
