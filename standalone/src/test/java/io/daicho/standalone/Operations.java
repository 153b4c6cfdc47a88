package io.daicho.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A request for every operation that the API describes, about one small ledger that has something to answer to each. */
final class Operations {

    private static final String JSON = "application/json";
    private static final String BASIS = "個人情報保護法第98条";

    /** What it takes as long as it is answered is told by its caller. */
    record Operation(String id, HttpRequest request) {

        boolean isWrite() {
            return request.method().equals("POST");
        }

        String key() {
            return request.headers().firstValue("Idempotency-Key").orElse("");
        }
    }

    private final Set<Api> apis;
    private final Map<String, String> names;
    private final Map<String, String> bodies;

    private Operations(Set<Api> apis, Map<String, String> names, Map<String, String> bodies) {
        this.apis = apis;
        this.names = names;
        this.bodies = bodies;
    }

    /** Writes the ledger that the requests are about. */
    static Operations over(Api both) throws IOException, InterruptedException {
        return over(both, both);
    }

    /** The same through two processes. */
    static Operations over(Api api, Api reading) throws IOException, InterruptedException {
        created(api.post("/api/departments", "d-1", "{\"name\":{\"bureau\":\"港湾局\"}}"));
        JsonNode department =
                created(api.post("/api/departments", "d-2", "{\"name\":{\"bureau\":\"総務局\"},\"reason\":\"条例\"}"));
        JsonNode merged = created(api.post("/api/departments", "d-3", "{\"name\":{\"bureau\":\"財務局\"}}"));
        JsonNode city =
                created(api.post("/api/partner-cities", "c-1", city("paris").replace("}", ",\"reason\":\"協定\"}")));
        JsonNode measure = created(api.post("/api/measures", "m-1", measure("交流")));
        String path = "/api/measures/" + measure.path("id").asString();
        for (int year = 2018; year <= 2019; year++) {
            created(api.post(path + "/record-year-result", "y-" + year, result(year)));
        }
        JsonNode imported = accepted(
                api.post("/api/imports?name=t.csv", "text/csv", Samples.table(2).getBytes(UTF_8)));
        String job = imported.path("id").asString();
        while (!"COMPLETED"
                .equals(api.get("/api/imports/" + job).body().path("state").asString())) {
            Thread.sleep(20);
        }
        long position = reading.get("/api/log/entries?limit=1")
                .body()
                .path("items")
                .path(0)
                .path("position")
                .asLong();
        JsonNode checkpoint = created(reading.post("/api/log/checkpoints", "k-1", ""));
        JsonNode receipt = reading.get("/api/reports/annual-progress/receipt?minPosition=" + position)
                .body();
        JsonNode audit = accepted(reading.post("/api/log/audits", "a-1", "{}"));
        JsonNode rebuild = accepted(reading.post("/api/projections/city/rebuilds", "r-1", ""));
        String rebuilt = rebuild.path("id").asString();
        while (reading.get("/api/rebuilds/" + rebuilt).body().path("finishedAt").isNull()) {
            Thread.sleep(20);
        }
        return new Operations(
                new LinkedHashSet<>(List.of(api, reading)),
                Map.ofEntries(
                        Map.entry("measureId", measure.path("id").asString()),
                        Map.entry("departmentId", department.path("id").asString()),
                        Map.entry("city", "paris"),
                        Map.entry("slug", "paris"),
                        Map.entry("year", "2019"),
                        Map.entry("importId", job),
                        Map.entry("position", "1"),
                        Map.entry("size", "2"),
                        Map.entry("number", checkpoint.path("number").asString()),
                        Map.entry("report", "by-bureau"),
                        Map.entry("figure", "total.2019.measures"),
                        Map.entry("receipt", receipt.path("token").asString()),
                        Map.entry("actor", "anonymous"),
                        Map.entry("id", audit.path("id").asString()),
                        Map.entry("rebuild", rebuilt),
                        Map.entry("name", "city"),
                        Map.entry("from", "1"),
                        Map.entry("to", "2"),
                        Map.entry("uri", "/api/years")),
                Map.ofEntries(
                        Map.entry("registerMeasure", measure("研修")),
                        Map.entry(
                                "reviseMeasure",
                                measure("交流")
                                        .replaceFirst(",\"department.*", "}")
                                        .replace("支援", "研修")),
                        Map.entry("assignDepartment", "{\"department\":\"総務局\"}"),
                        Map.entry("linkPartnerCity", "{\"city\":\"paris\"}"),
                        Map.entry("unlinkPartnerCity", "{\"city\":\"paris\"}"),
                        Map.entry("recordYearResult", result(2020)),
                        Map.entry("correctYearResult", result(2018).replace("}}", "},\"reason\":\"誤り\"}")),
                        Map.entry("withdrawYearResult", "{\"year\":2019,\"reason\":\"誤り\"}"),
                        Map.entry("flagCovidImpact", "{\"year\":2020,\"impact\":{\"effects\":[\"REDUCED\"]}}"),
                        Map.entry("clearCovidImpact", "{\"year\":2020}"),
                        Map.entry("completeMeasure", "{\"year\":2020}"),
                        Map.entry("reopenMeasure", "{}"),
                        Map.entry("eraseText", erasure(measure, "\"field\":\"summary\",")),
                        Map.entry("registerDepartment", "{\"name\":{\"bureau\":\"水道局\"}}"),
                        Map.entry("renameDepartment", "{\"name\":{\"bureau\":\"総務部局\"},\"since\":\"2022-04-01\"}"),
                        Map.entry(
                                "mergeDepartments",
                                "{\"predecessors\":[\"%s\"],\"since\":\"2022-04-01\"}"
                                        .formatted(merged.path("id").asString())),
                        Map.entry("eraseDepartmentReason", erasure(department, "")),
                        Map.entry("registerPartnerCity", city("seoul")),
                        Map.entry("erasePartnerCityReason", erasure(city, "")),
                        Map.entry("startImport", Samples.table(3)),
                        Map.entry("createCheckpoint", ""),
                        Map.entry("addCosignatures", "— witness AAAAAAAA\n"),
                        Map.entry("startRebuild", ""),
                        Map.entry("retryDeadLetter", ""),
                        Map.entry("skipDeadLetter", "{\"reason\":\"二重\"}"),
                        Map.entry("auditLog", "{}")));
    }

    private static String city(String slug) {
        return "{\"city\":\"%s\",\"nameJa\":\"市\",\"nameEn\":\"City\",\"country\":\"FR\"}".formatted(slug);
    }

    private static String measure(String title) {
        return """
                {"title":"%s","summary":"外国人への支援","category":{"number":2,"name":"大都市に共通する課題の解決"},
                 "subcategory":{"letter":"イ","name":"交流"},"department":"港湾局"}""".formatted(title);
    }

    private static String result(int year) {
        return "{\"result\":{\"year\":%d,\"outcome\":\"RECORDED\",\"text\":\"会議\"}}".formatted(year);
    }

    private static String erasure(JsonNode written, String field) {
        return "{\"position\":%d,%s\"reason\":\"請求\",\"legalBasis\":\"%s\"}"
                .formatted(written.path("position").asLong(), field, BASIS);
    }

    private static JsonNode created(Api.Answer answer) {
        return expected(answer, 201);
    }

    private static JsonNode accepted(Api.Answer answer) {
        return expected(answer, 202);
    }

    private static JsonNode expected(Api.Answer answer, int status) {
        if (answer.status() != status && answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body();
    }

    /** One request for each, each write under a key of its own. */
    List<Operation> all(Duration patience) throws IOException, InterruptedException {
        return which(described -> true, patience);
    }

    /** A request for one. */
    Operation one(String id) throws IOException, InterruptedException {
        return which(described -> described.get("operationId").asString().equals(id), Duration.ofMinutes(1))
                .getFirst();
    }

    /** One request for each that has a query parameter, which is not in it. */
    List<Operation> withParameter(String name, Duration patience) throws IOException, InterruptedException {
        return which(
                described -> described.path("parameters").values().stream()
                        .anyMatch(parameter -> parameter.path("name").asString().equals(name)),
                patience);
    }

    private List<Operation> which(Predicate<JsonNode> wanted, Duration patience)
            throws IOException, InterruptedException {
        var all = new ArrayList<Operation>();
        for (Api api : apis) {
            for (var path : api.get("/v3/api-docs").body().get("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    if (wanted.test(method.getValue())) {
                        all.add(operation(api.address() + path.getKey(), method.getKey(), method.getValue(), patience));
                    }
                }
            }
        }
        return all;
    }

    private Operation operation(String path, String method, JsonNode described, Duration patience) {
        String id = described.get("operationId").asString();
        String filled = path.replace("/api/rebuilds/{id}", "/api/rebuilds/{rebuild}");
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        if (filled.contains("{")) {
            throw new IllegalStateException("nothing to fill in: " + filled);
        }
        var request =
                HttpRequest.newBuilder(URI.create(filled + query(described))).timeout(patience);
        if (method.toUpperCase(Locale.ROOT).equals("GET")) {
            return new Operation(id, request.GET().build());
        }
        if (method.toUpperCase(Locale.ROOT).equals("DELETE")) {
            return new Operation(id, request.DELETE().build());
        }
        String type = described.at("/requestBody/content").propertyNames().stream()
                .filter(known -> known.equals("text/csv"))
                .findFirst()
                .orElse(described.at("/requestBody/content").has(JSON) ? JSON : "text/plain");
        return new Operation(
                id,
                request.header("Content-Type", type)
                        .header("Idempotency-Key", id + "-" + UUID.randomUUID())
                        .POST(BodyPublishers.ofString(Objects.requireNonNull(bodies.get(id), id)))
                        .build());
    }

    private String query(JsonNode described) {
        return described.path("parameters").values().stream()
                .filter(parameter -> parameter.path("in").asString().equals("query")
                        // a difference needs one of two
                        && (parameter.path("required").asBoolean()
                                || parameter.path("name").asString().equals("from")))
                .map(parameter -> parameter.path("name").asString())
                .map(name -> name + "=" + Objects.requireNonNull(names.get(name), name))
                .collect(Collectors.joining("&", "?", ""));
    }
}
