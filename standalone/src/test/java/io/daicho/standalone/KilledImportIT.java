package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server killed while it imports: the next one completes the import, and the ledger is as if nothing happened. */
class KilledImportIT {

    private static final int ROWS = 150;
    private static final int KILLS = 2;
    private static final List<String> COUNTS = List.of("/api/years", "/api/departments?limit=500");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void theNextStartCompletesItAndHasWhatWasAcknowledgedBesides() throws IOException, InterruptedException {
        byte[] table = Files.readAllBytes(Samples.write(directory.resolve("table.csv"), ROWS));
        long seed = Long.getLong("daicho.durability.seed", System.nanoTime());
        System.out.println("KilledImportIT, seed " + seed);
        Random random = new Random(seed);
        Path data = directory.resolve("killed");
        List<String> cities = new ArrayList<>();
        String id = "";
        for (int kill = 0; kill < KILLS; kill++) {
            try (DaichoProcess daicho = DaichoProcess.serve(data)) {
                Api api = daicho.api();
                id = id.isEmpty() ? startImport(api, table) : id;
                int enough = (kill * ROWS + random.nextInt(ROWS)) / KILLS;
                while (read(api, id) < enough) {
                    cities.add(registered(api, "city-" + inLetters(cities.size())));
                }
                daicho.kill();
            }
        }
        try (DaichoProcess daicho = DaichoProcess.serve(data);
                DaichoProcess undisturbed = DaichoProcess.serve(directory.resolve("undisturbed"))) {
            Api api = daicho.api();
            JsonNode completed = completed(api, id);
            Api other = undisturbed.api();
            JsonNode undisturbedly = completed(other, startImport(other, table));

            assertThat(completed.path("rows").path("read").asInt())
                    .as("seed %d", seed)
                    .isEqualTo(ROWS);
            assertThat(completed.path("rows").path("rejected").asInt()).isZero();
            JsonNode again = completed(api, startImport(api, table));
            assertThat(again.path("events").asLong())
                    .as("seed %d: events of a second import", seed)
                    .isZero();
            assertThat(again.path("rows").path("unchanged").asInt()).isEqualTo(ROWS);
            for (String counts : COUNTS) {
                assertThat(items(api, counts, completed))
                        .as("seed %d: %s", seed, counts)
                        .containsExactlyInAnyOrderElementsOf(items(other, counts, undisturbedly));
            }
            for (String city : cities) {
                assertThat(api.get("/api/partner-cities/" + city).status())
                        .as("seed %d: acknowledged %s", seed, city)
                        .isEqualTo(200);
            }
        }
    }

    private static String inLetters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .map(digit -> digit - '0' + 'a')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String startImport(Api api, byte[] table) throws IOException, InterruptedException {
        Api.Answer begun = api.post("/api/imports?name=table.csv", "text/csv", table);
        assertThat(begun.status()).isEqualTo(202);
        return begun.body().path("id").asString();
    }

    private static int read(Api api, String id) throws IOException, InterruptedException {
        return api.get("/api/imports/" + id).body().path("rows").path("read").asInt();
    }

    private static JsonNode completed(Api api, String id) throws IOException, InterruptedException {
        while (true) {
            JsonNode job = api.get("/api/imports/" + id).body();
            assertThat(job.path("state").asString()).as(job.toString()).isNotEqualTo("FAILED");
            if (job.path("state").asString().equals("COMPLETED")) {
                return job;
            }
            Thread.sleep(50);
        }
    }

    private static String registered(Api api, String slug) throws IOException, InterruptedException {
        assertThat(ApplicationIT.registerCity(api, slug).status()).isEqualTo(201);
        return slug;
    }

    /** The items of a list once its read model has seen all of an import. */
    private static List<JsonNode> items(Api api, String path, JsonNode job) throws IOException, InterruptedException {
        String separator = path.contains("?") ? "&" : "?";
        String query = path + separator + "minPosition=" + job.path("position").asLong();
        Api.Answer answer = api.get(query);
        while (answer.status() == 503) {
            answer = api.get(query);
        }
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }
}
