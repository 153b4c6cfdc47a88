package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server killed again and again while it rebuilds: the rebuild goes on, and its rows are equal to the old ones. */
class KilledRebuildIT {

    private static final int ROWS = 120;
    private static final int KILLS = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void theNextStartGoesOnWithItAndItsRowsTakeThePlaceOfEqualOnes() throws IOException, InterruptedException {
        long seed = Long.getLong("daicho.durability.seed", System.nanoTime());
        System.out.println("KilledRebuildIT, seed " + seed);
        Random random = new Random(seed);
        byte[] table = Files.readAllBytes(Samples.write(directory.resolve("table.csv"), ROWS));
        Path data = directory.resolve("data");
        JsonNode before;
        try (DaichoProcess daicho = DaichoProcess.serve(data)) {
            Api api = daicho.api();
            long position = imported(api, table);
            before = measures(api, position);
            for (String name : new String[] {"measure", "year"}) {
                assertThat(post(api, "/api/projections/" + name + "/rebuilds")).isEqualTo(202);
            }
            Thread.sleep(random.nextInt(600));
            daicho.kill();
        }
        for (int kill = 1; kill < KILLS; kill++) {
            try (DaichoProcess daicho = DaichoProcess.serve(data)) {
                daicho.api();
                // around the time when the lease of the killed one runs out
                Thread.sleep(2_000 + random.nextInt(2_500));
                daicho.kill();
            }
        }
        try (DaichoProcess daicho = DaichoProcess.serve(data)) {
            Api api = daicho.api();
            for (JsonNode projection : projections(api)) {
                String name = projection.path("name").asString();
                if (name.equals("measure") || name.equals("year")) {
                    String id = name + "_" + projection.path("version").asInt() + "_2";
                    JsonNode ended = ended(api, id);
                    assertThat(ended.path("state").asString())
                            .as("seed %d: %s", seed, ended)
                            .isEqualTo("COMPLETED");
                    assertThat(ended.path("certificates").path(0).path("leftDigest"))
                            .isEqualTo(ended.path("certificates").path(0).path("rightDigest"));
                }
            }
            for (JsonNode projection : projections(api)) {
                String name = projection.path("name").asString();
                assertThat(projection.path("servingGeneration").asInt())
                        .as("seed %d: %s", seed, name)
                        .isEqualTo(name.equals("measure") || name.equals("year") ? 2 : 1);
            }
            assertThat(measures(api, 0)).isEqualTo(before);
        }
    }

    private static JsonNode projections(Api api) throws IOException, InterruptedException {
        return api.get("/api/projections").body().path("items");
    }

    private static int post(Api api, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(api.address() + path))
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private static long imported(Api api, byte[] table) throws IOException, InterruptedException {
        String id = api.post("/api/imports?name=table.csv", "text/csv", table)
                .body()
                .path("id")
                .asString();
        while (true) {
            JsonNode job = api.get("/api/imports/" + id).body();
            if (job.path("state").asString().equals("COMPLETED")) {
                return job.path("position").asLong();
            }
            Thread.sleep(50);
        }
    }

    private static JsonNode ended(Api api, String id) throws IOException, InterruptedException {
        while (true) {
            JsonNode rebuild = api.get("/api/rebuilds/" + id).body();
            switch (rebuild.path("state").asString()) {
                case "QUEUED", "READING", "CERTIFYING", "SWAPPING" -> Thread.sleep(100);
                default -> {
                    return rebuild;
                }
            }
        }
    }

    private static JsonNode measures(Api api, long minPosition) throws IOException, InterruptedException {
        Api.Answer answer = api.get("/api/measures?limit=500&minPosition=" + minPosition);
        while (answer.status() == 503) {
            answer = api.get("/api/measures?limit=500&minPosition=" + minPosition);
        }
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("items");
    }
}
