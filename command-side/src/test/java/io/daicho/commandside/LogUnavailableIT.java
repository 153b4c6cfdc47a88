package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LogUnavailableIT {

    @Test
    void aLogThatIsGoneIsSaidSoWithATimeToTryAgain() throws Exception {
        var server = new MongoServer(new MemoryBackend());
        String uri = "mongodb:/" + server.bind() + "/gone";
        try (var node = Nodes.start("one", uri, "--daicho.mongodb.timeout=1s", "--daicho.append.patience=1s")) {
            server.shutdownNow();
            String port = String.valueOf(node.getEnvironment().getProperty("local.server.port"));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/partner-cities"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("""
                                                    {"city": "x", "nameJa": "x", "nameEn": "x", "country": "CN"}"""))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body())
                    .contains("urn:daicho:problem:log-unavailable")
                    .doesNotContain("Exception");
        }
    }
}
