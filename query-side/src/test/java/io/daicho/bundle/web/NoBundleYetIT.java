package io.daicho.bundle.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.log.LedgerCommits;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.queryside.QuerySideApplication;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A node without a key, before anything was signed. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "daicho.query.patience=30s")
class NoBundleYetIT {

    private final MongoEventLog log;
    private final BundleClient client;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
    }

    NoBundleYetIT(@Autowired MongoEventLog log, @LocalServerPort int port) {
        this.log = log;
        this.client = new BundleClient(port);
    }

    @Test
    void anEmptyLogHasNothingToExportAndOneThatNobodySignedIsToBeAskedForAgain()
            throws IOException, InterruptedException {
        HttpResponse<byte[]> empty = client.get("");
        assertThat(empty.statusCode()).isEqualTo(404);
        assertThat(text(empty)).contains("the log is empty");

        LedgerCommits.append(log, 10, 1);
        HttpResponse<byte[]> unsigned = client.get("");
        assertThat(unsigned.statusCode()).isEqualTo(503);
        assertThat(unsigned.headers().firstValue("Retry-After")).isPresent();
        assertThat(text(unsigned)).contains("cannot-sign");
        assertThat(client.get("?size=10").statusCode()).isEqualTo(400);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
