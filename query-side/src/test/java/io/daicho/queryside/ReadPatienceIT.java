package io.daicho.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.log.TestMongo;
import io.daicho.queryside.HttpReader.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A reader that waits for what nobody writes. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "daicho.query.patience=50ms")
class ReadPatienceIT {

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    @LocalServerPort
    private int port;

    @Test
    void aPositionNotReachedInTimeIsAnsweredWithWhenToTryAgain() {
        Answer answer = new HttpReader(port).get("/api/measures", Map.of("minPosition", 12));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:daicho:problem:position-not-reached");
        assertThat(answer.json().get("detail").asString()).contains("12");
    }

    @Test
    void anEmptyLedgerAnswersEmptyLists() {
        Answer answer = new HttpReader(port).get("/api/measures", Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Daicho-Position")).isEqualTo("0");
        assertThat(answer.json().get("items")).isEmpty();
    }
}
