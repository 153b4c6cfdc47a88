package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.daicho.events.ErasedText;
import io.daicho.log.WholeDatabase;
import io.daicho.standalone.embedded.EmbeddedMongo;
import io.daicho.standalone.embedded.EmbeddedSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A person asks to be forgotten: by the log, every read model, the imports and the past, while all proofs stand. */
class ErasedTextIT {

    private static final String SECRET = "佐藤花子";
    private static final String TABLE =
            "row_no,category_no,category,subcategory_no,subcategory,department,measure,summary,result_2020,covid_marks,"
                    + "covid_impact,partner_cities\n"
                    + "1,1,２０２０大会の成功,ア,交流,港湾局,施策,担当は佐藤花子,%s,0,,\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    /** What the first server left behind. */
    private record Erased(String measure, long before, JsonNode receipt, JsonNode checkpoint, List<Long> erasures) {}

    @Test
    void nobodyReadsItAnyMoreThoughTheServerWasKilledBetweenErasureAndPurge() throws Exception {
        Erased erased;
        // a server that may not touch the log, so that it cannot purge
        try (DaichoProcess unable = DaichoProcess.start(
                Map.of("DAICHO_ERASURE_MONGODBURI", "mongodb://127.0.0.1:1/nowhere", "DAICHO_MONGODB_TIMEOUT", "5s"),
                "serve",
                "--data",
                directory.toString(),
                "--port",
                "0")) {
            erased = recordAndErase(unable.api());
            unable.kill();
        }
        assertThat(collectionsThatSay(SECRET)).contains("log").doesNotContain("import_files", "import_rows");

        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            Api api = daicho.api();
            String history = "/api/measures/" + erased.measure() + "/history?state=true";
            for (int i = 0; i < 600 && text(api, history).contains(SECRET); i++) {
                Thread.sleep(50);
            }
            assertForgotten(api, erased);
            assertProven(api, erased);
            daicho.terminate();
        }

        assertThat(collectionsThatSay(SECRET)).isEmpty();
    }

    private static Erased recordAndErase(Api api) throws IOException, InterruptedException {
        completed(api, post(api, "/api/imports?name=a.csv", "text/csv", TABLE.formatted("佐藤花子と面談")));
        completed(api, post(api, "/api/imports?name=b.csv&dryRun=true", "text/csv", TABLE.formatted("面談")));
        String measure = "/api/measures/"
                + items(api, "/api/measures?minPosition=2")
                        .getFirst()
                        .path("id")
                        .asString();
        JsonNode corrected = command(
                api,
                measure + "/correct-year-result",
                "{\"result\":{\"year\":2020,\"outcome\":\"RECORDED\",\"text\":\"面談\"},\"reason\":\"佐藤花子の求め\"}");
        long before = corrected.path("position").asLong();
        String report = "/api/reports/annual-progress/receipt?format=json&atPosition=";
        JsonNode receipt = api.get(report + (before - 1)).body();
        assertThat(api.get(receipt.path("href").asString()).status()).isEqualTo(200);
        JsonNode checkpoint =
                post(api, "/api/log/checkpoints", "application/json", "").body();
        assertThat(checkpoint.path("size").asLong()).isEqualTo(before);

        long summary = positionOf(api, measure, "MeasureRegistered");
        long result = positionOf(api, measure, "YearResultRecorded");
        List<Long> erasures = Stream.of(
                        erase(api, measure, result, "result.text"),
                        erase(api, measure, summary, "summary"),
                        erase(api, measure, before, "reason"))
                .toList();
        return new Erased(measure.substring("/api/measures/".length()), before, receipt, checkpoint, erasures);
    }

    private static long erase(Api api, String measure, long position, String field)
            throws IOException, InterruptedException {
        JsonNode erased = command(
                api,
                measure + "/erase-text",
                "{\"position\":%d,\"field\":\"%s\",\"reason\":\"本人の請求\",\"legalBasis\":\"個人情報保護法第98条\"}"
                        .formatted(position, field));
        assertThat(erased.path("changed").asBoolean()).isTrue();
        return erased.path("position").asLong();
    }

    private static void assertForgotten(Api api, Erased erased) throws IOException, InterruptedException {
        String measure = "/api/measures/" + erased.measure();
        String min = "minPosition=" + erased.erasures().getLast();
        for (String path : List.of(
                measure + "?" + min,
                measure + "?atPosition=" + (erased.before() - 1),
                measure + "/history?state=true&" + min,
                measure + "/history?atPosition=" + erased.before(),
                measure + "/blame?" + min,
                measure + "/diff?fromPosition=0",
                "/api/measures?limit=100&" + min,
                "/api/years/2020?atPosition=" + (erased.before() - 1),
                "/api/reports/annual-progress?format=json&atPosition=" + (erased.before() - 1),
                "/api/actors/anonymous/changes?" + min,
                "/api/log/entries?limit=100")) {
            assertThat(text(api, path)).as(path).doesNotContain(SECRET).hasSizeGreaterThan(100);
        }
        JsonNode then =
                api.get(measure + "?atPosition=" + (erased.before() - 1)).body();
        assertThat(then.path("summary").asString()).isEqualTo(ErasedText.MARKER);
        assertThat(then.at("/years/2020/text").asString()).isEqualTo(ErasedText.MARKER);
        assertThat(api.get(measure).body().at("/years/2020/text").asString()).isEqualTo("面談");
        String search = "/api/measures?text=" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        assertThat(items(api, search)).isEmpty();
        assertThat(items(api, search + "&atPosition=" + (erased.before() - 1))).isEmpty();
        List<JsonNode> history = items(api, measure + "/history?limit=100");
        JsonNode erasure = history.getLast();
        assertThat(erasure.at("/erasure/legalBasis").asString()).isEqualTo("個人情報保護法第98条");
        assertThat(erasure.path("reason").asString()).isEqualTo("本人の請求");
        assertThat(history.getFirst().path("erased").valueStream().map(JsonNode::asString))
                .containsExactly("/meta/digest", ErasedText.SUMMARY);
        Api.Answer gone = api.get(erased.receipt().path("href").asString());
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body().path("type").asString()).isEqualTo("urn:daicho:problem:report-text-erased");
        assertThat(gone.body().path("erasures").valueStream().map(JsonNode::asLong))
                .containsExactlyElementsOf(erased.erasures().subList(0, 2));
    }

    private static void assertProven(Api api, Erased erased) throws IOException, InterruptedException {
        JsonNode after =
                post(api, "/api/log/checkpoints", "application/json", "").body();
        long size = erased.checkpoint().path("size").asLong();
        assertThat(after.path("size").asLong()).isGreaterThan(size);
        JsonNode same = api.get("/api/log/checkpoint?format=json&size=" + size).body();
        assertThat(same.path("root")).isEqualTo(erased.checkpoint().path("root"));
        for (long position = 1; position <= after.path("size").asLong(); position++) {
            JsonNode verification =
                    api.get("/api/log/entries/" + position + "/verification").body();
            assertThat(verification.path("verified").asBoolean())
                    .as("%s", verification)
                    .isTrue();
        }
    }

    private static long positionOf(Api api, String measure, String type) throws IOException, InterruptedException {
        return items(api, measure + "/history?limit=100").stream()
                .filter(change -> change.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("position")
                .asLong();
    }

    private static JsonNode command(Api api, String path, String body) throws IOException, InterruptedException {
        Api.Answer answer = post(api, path, "application/json", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Api.Answer post(Api api, String path, String type, String body)
            throws IOException, InterruptedException {
        return api.post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void completed(Api api, Api.Answer begun) throws IOException, InterruptedException {
        assertThat(begun.status()).isEqualTo(202);
        String path = "/api/imports/" + begun.body().path("id").asString();
        while (!api.get(path).body().path("state").asString().equals("COMPLETED")) {
            Thread.sleep(20);
        }
        assertThat(api.get(path).body().at("/rows/rejected").asInt()).isZero();
    }

    private static List<JsonNode> items(Api api, String path) throws IOException, InterruptedException {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    private static String text(Api api, String path) throws IOException, InterruptedException {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body().toString();
    }

    private List<String> collectionsThatSay(String text) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(new EmbeddedSettings(directory, 0, false), failure -> {
                    throw failure;
                });
                MongoClient client = MongoClients.create(mongo.uri())) {
            return WholeDatabase.documentsThatSay(client.getDatabase("daicho"), text).stream()
                    .map(document -> document.substring(0, document.indexOf(' ')))
                    .distinct()
                    .toList();
        }
    }
}
