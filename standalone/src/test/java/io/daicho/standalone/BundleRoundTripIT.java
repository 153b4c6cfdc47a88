package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daicho.bundle.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A ledger exported, verified and restored answers everything as before. */
class BundleRoundTripIT {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "data", "tokyo-2022.csv");
    private static final String ONCE = "register-ulm-once";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void theSampleComesBackAsItWas() throws IOException, InterruptedException {
        try (var sample = Objects.requireNonNull(getClass().getResourceAsStream("/sample/measures.csv"))) {
            requireRoundTrip(sample.readAllBytes());
        }
    }

    @Test
    void thePublishedTableComesBackAsItWas() throws IOException, InterruptedException {
        assumeTrue(Files.exists(PUBLISHED), "the published table is not at hand");
        requireRoundTrip(Files.readAllBytes(PUBLISHED));
    }

    private void requireRoundTrip(byte[] table) throws IOException, InterruptedException {
        Path origin = directory.resolve("origin");
        Path copy = directory.resolve("copy");
        Path bundle = directory.resolve("bundle.zip");
        long head;
        Map<String, JsonNode> answers;
        JsonNode checkpoint;
        List<String> proofs;
        try (DaichoProcess daicho = DaichoProcess.serve(origin)) {
            Api api = daicho.api();
            head = changed(api, table);
            answers = answers(api, head, List.of());
            proofs = proofs(api, head);
            CommandLine.run("export", "--data", origin.toString(), "-o", bundle.toString());
            checkpoint = get(api, "/api/log/checkpoint?format=json&size=" + head);
            daicho.terminate();
        }
        String key =
                new String(Objects.requireNonNull(Zips.read(bundle).get("public-key")), StandardCharsets.UTF_8).strip();
        assertThat(CommandLine.run("verify", bundle.toString(), "--key", key))
                .contains(
                        "events     " + head + " in ",
                        "root       " + checkpoint.path("root").asString());
        CommandLine.run("restore", bundle.toString(), "--data", copy.toString(), "--key", key);
        copy(origin.resolve("keys"), copy.resolve("keys"));

        try (DaichoProcess daicho = DaichoProcess.serve(copy)) {
            Api api = daicho.api();
            Map<String, JsonNode> after = answers(api, head, List.copyOf(answers.keySet()));
            answers.forEach(
                    (path, answer) -> assertThat(after.get(path)).as(path).isEqualTo(answer));
            assertThat(get(api, "/api/log/checkpoint?format=json&size=" + head).path("note"))
                    .isEqualTo(checkpoint.path("note"));
            Path again = directory.resolve("again.zip");
            CommandLine.run("export", "--data", copy.toString(), "--size", Long.toString(head), "-o", again.toString());
            assertThat(again).hasSameBinaryContentAs(bundle);
            assertThat(proofs(api, head)).isEqualTo(proofs);
            requireThatNothingIsDoneTwice(api, table, head);
            requireThatItGoesOn(api, copy, bundle, key);
        }
    }

    /** An import, changes with reasons, and a command that will be sent again. @return the last position */
    private static long changed(Api api, byte[] table) throws IOException, InterruptedException {
        imported(api, table);
        assertThat(registeredUlm(api).status()).isEqualTo(201);
        JsonNode measures = get(api, "/api/measures?limit=5").path("items");
        for (JsonNode measure : measures) {
            Api.Answer flagged = api.post(
                    "/api/measures/" + measure.path("id").asString() + "/flag-covid-impact",
                    "application/json",
                    "{\"year\":2020,\"impact\":{\"effects\":[\"EXPANDED\"],\"marks\":1},\"reason\":\"別表で確認\"}"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(flagged.status()).as("%s", flagged.body()).isEqualTo(200);
        }
        JsonNode newest = api.post("/api/log/checkpoints", "application/json", new byte[0])
                .body();
        return newest.path("size").longValue();
    }

    private static Api.Answer registeredUlm(Api api) throws IOException, InterruptedException {
        return api.post(
                "/api/partner-cities",
                ONCE,
                "{\"city\":\"ulm\",\"nameJa\":\"ウルム市\",\"nameEn\":\"Ulm\",\"country\":\"DE\",\"reason\":\"協定\"}");
    }

    /** Answers of all kinds; without paths, of paths chosen by what the ledger holds. */
    private static Map<String, JsonNode> answers(Api api, long head, List<String> paths)
            throws IOException, InterruptedException {
        for (String list : List.of("measures", "departments", "partner-cities", "years", "actors")) {
            reached(api, "/api/" + list + "?limit=1&minPosition=" + head);
        }
        var answers = new TreeMap<String, JsonNode>();
        for (String path : paths.isEmpty() ? paths(api, head) : paths) {
            answers.put(path, get(api, path));
        }
        return answers;
    }

    private static List<String> paths(Api api, long head) throws IOException, InterruptedException {
        var paths = new ArrayList<String>();
        long middle = head / 2;
        String then = get(api, "/api/log/entries/" + middle).path("at").asString();
        for (String list : List.of("measures", "departments", "partner-cities", "years", "actors")) {
            paths.add("/api/" + list + "?limit=500&atPosition=" + head);
            paths.add("/api/" + list + "?limit=500&atPosition=" + middle);
            paths.add("/api/" + list + "?limit=500&asOf=" + then);
        }
        for (JsonNode measure : get(api, "/api/measures?limit=3").path("items")) {
            String measurePath = "/api/measures/" + measure.path("id").asString();
            paths.add(measurePath + "?atPosition=" + head);
            paths.add(measurePath + "/history?state=true&atPosition=" + head);
            paths.add(measurePath + "/blame?atPosition=" + head);
            paths.add(measurePath + "/diff?fromPosition=" + (head - 4) + "&toPosition=" + head);
        }
        for (JsonNode report : get(api, "/api/reports").path("items")) {
            String name = "/api/reports/" + report.path("name").asString();
            paths.add(name + "?atPosition=" + head);
            for (String format : List.of("json", "csv", "xlsx", "html")) {
                String receipt = name + "/receipt?format=" + format + "&atPosition=" + head;
                paths.add(receipt);
            }
            // the bytes again, by the receipt the original has given
            paths.add(get(api, name + "/receipt?atPosition=" + middle)
                    .path("href")
                    .asString());
        }
        return paths;
    }

    /** Roots of some sizes, with the proofs between them. */
    private static List<String> proofs(Api api, long head) throws IOException, InterruptedException {
        var proofs = new ArrayList<String>();
        for (long size : new long[] {1, 2, 3, 64, 255, 256, 257, head / 2, head - 1, head}) {
            JsonNode consistency = get(api, "/api/log/consistency-proof?from=" + size + "&to=" + head);
            JsonNode inclusion = get(api, "/api/log/inclusion-proof?position=" + size + "&size=" + head);
            proofs.add(size + " " + consistency.path("rootFrom") + consistency.path("rootTo")
                    + consistency.path("hashes") + inclusion.path("leafHash") + inclusion.path("hashes"));
        }
        return proofs;
    }

    private static void requireThatNothingIsDoneTwice(Api api, byte[] table, long head)
            throws IOException, InterruptedException {
        Api.Answer again = registeredUlm(api);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("position").longValue()).isLessThanOrEqualTo(head);
        assertThat(imported(api, table).path("events").longValue()).isZero();
        assertThat(api.get("/api/log/entries/" + (head + 1)).status()).isEqualTo(404);
    }

    private void requireThatItGoesOn(Api api, Path copy, Path bundle, String key)
            throws IOException, InterruptedException {
        assertThat(ApplicationIT.registerCity(api, "lyon").status()).isEqualTo(201);
        Path newer = directory.resolve("newer.zip");
        CommandLine.run("export", "--data", copy.toString(), "--key", key, "-o", newer.toString());
        assertThat(CommandLine.run("verify", newer.toString(), "--key", key, "--against", bundle.toString()))
                .contains("goes on from " + bundle);
    }

    private static JsonNode imported(Api api, byte[] table) throws IOException, InterruptedException {
        Api.Answer started = api.post("/api/imports?name=table.csv", "text/csv", table);
        assertThat(started.status()).as("%s", started.body()).isEqualTo(202);
        String path = "/api/imports/" + started.body().path("id").asString();
        JsonNode state = get(api, path);
        while (!state.path("state").asString().equals("COMPLETED")) {
            assertThat(state.path("state").asString()).as("%s", state).isIn("QUEUED", "RUNNING");
            Thread.sleep(100);
            state = get(api, path);
        }
        return state;
    }

    private static void reached(Api api, String path) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 60 && api.get(path).status() == 503; attempt++) {
            // each waits for some seconds itself
        }
        get(api, path);
    }

    private static JsonNode get(Api api, String path) throws IOException, InterruptedException {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
