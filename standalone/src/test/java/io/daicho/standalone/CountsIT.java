package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job from end to end: a table imported over HTTP, and every count of the read models held against it. */
class CountsIT {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "data", "tokyo-2022.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void countsOfTheSampleEqualThoseTakenFromItsText() throws IOException, InterruptedException {
        try (var sample = Objects.requireNonNull(getClass().getResourceAsStream("/sample/measures.csv"))) {
            requireSameCounts(sample.readAllBytes());
        }
    }

    @Test
    void countsOfThePublishedTableEqualThoseTakenFromItsText() throws IOException, InterruptedException {
        assumeTrue(Files.exists(PUBLISHED), "the published table is not at hand");
        requireSameCounts(Files.readAllBytes(PUBLISHED));
    }

    private void requireSameCounts(byte[] table) throws IOException, InterruptedException {
        var naive = new NaiveCounts(new String(table, StandardCharsets.UTF_8));
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            Api api = daicho.api();
            JsonNode done = imported(api, table);
            assertThat(done.path("rows").path("accepted").intValue()).isEqualTo(naive.rows());
            String upToDate = "minPosition=" + done.path("position").longValue();

            JsonNode departments =
                    api.get("/api/departments?limit=500&" + upToDate).body().path("items");
            assertThat(departments.size()).isGreaterThan(10);
            assertThat(measures(departments, "name")).isEqualTo(naive.measuresByDepartment());
            JsonNode cities =
                    api.get("/api/partner-cities?limit=500&" + upToDate).body().path("items");
            assertThat(measures(cities, "nameJa")).isEqualTo(naive.measuresByCity());
            for (int year : new int[] {2020, 2021}) {
                assertThat(outcomes(departments, year)).isEqualTo(naive.outcomesByDepartment(year));
                JsonNode counts =
                        api.get("/api/years/" + year + "?" + upToDate).body().path("counts");
                assertThat(positive(counts.path("outcomes"), "")).isEqualTo(naive.outcomes(year));
                assertThat(counts.path("measures").intValue()).isEqualTo(naive.rows());
                assertThat(counts.path("impacted").longValue()).isEqualTo(year == 2021 ? naive.rowsWithMarks() : 0);
                assertThat(counts.path("marks").longValue()).isEqualTo(year == 2021 ? naive.marks() : 0);
            }
        }
    }

    private static JsonNode imported(Api api, byte[] table) throws IOException, InterruptedException {
        Api.Answer started = api.post("/api/imports?name=table.csv", "text/csv", table);
        assertThat(started.status()).as("%s", started.body()).isEqualTo(202);
        String path = "/api/imports/" + started.body().path("id").asString();
        JsonNode state = api.get(path).body();
        while (!state.path("state").asString().equals("COMPLETED")) {
            assertThat(state.path("state").asString()).as("%s", state).isIn("QUEUED", "RUNNING");
            Thread.sleep(100);
            state = api.get(path).body();
        }
        return state;
    }

    private static Map<String, Long> measures(JsonNode items, String nameMember) {
        var counts = new TreeMap<String, Long>();
        for (JsonNode item : items) {
            long measures = item.path("counts").path("measures").longValue();
            if (measures > 0) {
                counts.put(normalised(item.path(nameMember).asString()), measures);
            }
        }
        return counts;
    }

    private static Map<String, Long> outcomes(JsonNode departments, int year) {
        var counts = new TreeMap<String, Long>();
        for (JsonNode department : departments) {
            String prefix = normalised(department.path("name").asString()) + " " + year + " ";
            JsonNode ofYear = department.path("counts").path("years").path(Integer.toString(year));
            counts.putAll(positive(ofYear.path("outcomes"), prefix));
        }
        return counts;
    }

    private static Map<String, Long> positive(JsonNode counts, String prefix) {
        var positive = new TreeMap<String, Long>();
        counts.properties().forEach(count -> {
            if (count.getValue().longValue() > 0) {
                positive.put(prefix + count.getKey(), count.getValue().longValue());
            }
        });
        return positive;
    }

    private static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
