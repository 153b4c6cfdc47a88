package io.daicho.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.audit.Audits;
import io.daicho.audit.Trust;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.TestMongo;
import io.daicho.queryside.QuerySideApplication;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A second audit while one is running. */
@SpringBootTest(classes = QuerySideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AuditRunningIT.Gated.class)
@DirtiesContext
class AuditRunningIT {

    private static final CountDownLatch GATE = new CountDownLatch(1);

    /** Not annotated: it would be found by the scan of every other test's application. */
    static class Gated {

        @Bean(destroyMethod = "close")
        @Primary
        Audits gatedAudits(MongoDatabase database, EventCatalogue catalogue, Clock clock) {
            return new Audits(database, catalogue, Gated::behindTheGate, "gated", clock);
        }

        private static Trust behindTheGate() {
            try {
                GATE.await();
                return Trust.NONE;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    @Test
    void isRefusedAndTheRunningOneNamed(@LocalServerPort int port) {
        var http = new AuditClient(port);
        HttpResponse<String> first = http.post("/api/log/audits", "");
        String id = AuditClient.json(first).get("id").asString();
        HttpResponse<String> second = http.post("/api/log/audits", "");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(AuditClient.json(second).get("type").asString()).isEqualTo("urn:daicho:problem:audit-running");
        assertThat(AuditClient.json(second).get("audit").asString()).isEqualTo(id);
        assertThat(AuditClient.json(second).get("detail").asString()).contains(id);
        assertThat(AuditClient.json(http.get("/api/log/audits/" + id))
                        .get("state")
                        .asString())
                .isEqualTo("RUNNING");

        GATE.countDown();
        assertThat(http.ended("/api/log/audits/" + id).get("state").asString()).isEqualTo("SOUND");
        assertThat(http.post("/api/log/audits", "").statusCode()).isEqualTo(202);
    }
}
