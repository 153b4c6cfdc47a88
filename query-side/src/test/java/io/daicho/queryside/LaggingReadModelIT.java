package io.daicho.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.projection.LogWriter;
import io.daicho.queryside.HttpReader.Answer;
import io.daicho.view.RandomLedger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The log knows a moment that the read models have not reached. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"daicho.query.patience=50ms", "daicho.query.settling=0s"})
class LaggingReadModelIT {

    private static final int WRITTEN = 4;

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    private final HttpReader http;

    LaggingReadModelIT(
            @Autowired ReadModelProcessors processors,
            @Autowired MongoEventLog log,
            @Autowired EventCatalogue catalogue,
            @LocalServerPort int port) {
        processors.stop();
        if (log.head() == 0) {
            new LogWriter(log, catalogue).write(RandomLedger.events(2, WRITTEN));
        }
        http = new HttpReader(port);
    }

    @Test
    void aMomentNotReachedInTimeIsAnsweredWithWhenToTryAgain(@Autowired MongoEventLog log) {
        for (Map<String, ?> moment : List.<Map<String, ?>>of(
                Map.of("atPosition", WRITTEN),
                Map.of("asOf", log.timeOf(WRITTEN).orElseThrow()))) {
            Answer answer = http.get("/api/years", moment);

            assertThat(answer.status()).as("%s: %s", moment, answer.text()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:daicho:problem:position-not-reached");
        }
    }

    @Test
    void aMomentReachedLongAgoIsAnsweredAllTheSame() {
        Answer answer = http.get("/api/years", Map.of("asOf", "2001-01-01"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Daicho-Position")).isEqualTo("0");
    }

    @Test
    void aPositionTheLogDoesNotHaveIsNotWaitedFor() {
        Answer answer = http.get("/api/years", Map.of("atPosition", WRITTEN + 1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).contains("newest position is " + WRITTEN);
    }
}
