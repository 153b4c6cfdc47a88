package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.standalone.embedded.EmbeddedMongo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built application as a user starts it. */
class ApplicationIT {

    private static final List<String> OPERATIONS = List.of(
            "registerMeasure",
            "reviseMeasure",
            "assignDepartment",
            "linkPartnerCity",
            "unlinkPartnerCity",
            "recordYearResult",
            "correctYearResult",
            "withdrawYearResult",
            "flagCovidImpact",
            "clearCovidImpact",
            "completeMeasure",
            "reopenMeasure",
            "registerDepartment",
            "renameDepartment",
            "mergeDepartments",
            "registerPartnerCity",
            "startImport",
            "getImport",
            "listImportRows",
            "listMeasures",
            "getMeasure",
            "listDepartments",
            "getDepartment",
            "listPartnerCities",
            "getPartnerCity",
            "listYears",
            "getYear");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void theDemoImportsTheSampleAndShowsQueriesAndASecondRunFindsItAllThere() throws IOException, InterruptedException {
        Path data = directory.resolve("with space");
        DaichoProcess.Ended first = demo(data);
        DaichoProcess.Ended second = demo(data);

        assertThat(first.exitCode()).as(first.errors()).isZero();
        assertThat(first.output())
                .containsPattern("(\\d+) rows: \\1 accepted, 0 unchanged, 0 rejected; [1-9]\\d* events")
                .contains("/api/years/2021", "\"year\": 2021", "/api/departments", "/api/partner-cities/");
        assertThat(second.exitCode()).as(second.errors()).isZero();
        assertThat(second.output())
                .containsPattern("(\\d+) rows: 0 accepted, \\1 unchanged, 0 rejected; 0 events")
                .contains("had it all already");
        assertThat(first.errors() + second.errors()).as("noise on the terminal").isEmpty();
        assertThat(data.resolve("logs").resolve("daicho.log")).isNotEmptyFile();
    }

    private static DaichoProcess.Ended demo(Path data) throws IOException, InterruptedException {
        try (DaichoProcess demo =
                DaichoProcess.start(Map.of(), "demo", "--once", "--port", "0", "--data", data.toString())) {
            return demo.ended();
        }
    }

    @Test
    void bothSidesAreInOneApiDescriptionAndOneHealthCheck() throws IOException, InterruptedException {
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            Api api = daicho.api();

            assertThat(api.get("/actuator/health").body().path("status").asString())
                    .isEqualTo("UP");
            assertThat(api.get("/v3/api-docs").body().findValuesAsString("operationId"))
                    .containsAll(OPERATIONS);
        }
    }

    @Test
    void sigtermFinishesInOrderAndLeavesACleanFileWithEverythingInIt() throws IOException, InterruptedException {
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            assertThat(registerCity(daicho.api(), "paris").status()).isEqualTo(201);
            assertThat(daicho.terminate().exitCode()).as("ended by SIGTERM").isEqualTo(143);
        }
        String header =
                new String(Files.readAllBytes(directory.resolve("daicho.mv.db")), 0, 512, StandardCharsets.US_ASCII);
        assertThat(header).contains("clean:1");
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            Api.Answer city = daicho.api().get("/api/partner-cities/paris?minPosition=1");
            assertThat(city.status()).isEqualTo(200);
            assertThat(city.body().path("country").asString()).isEqualTo("FR");
        }
    }

    @Test
    void aDirectoryInUseAndAPortInUseAreToldApart() throws IOException, InterruptedException {
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            String address = daicho.api().address();
            String port = address.substring(address.lastIndexOf(':') + 1);
            try (DaichoProcess sameDirectory = DaichoProcess.serve(directory);
                    DaichoProcess samePort = DaichoProcess.start(
                            Map.of(),
                            "serve",
                            "--port",
                            port,
                            "--data",
                            directory.resolve("other").toString())) {
                DaichoProcess.Ended refused = sameDirectory.ended();
                assertThat(refused.exitCode()).isEqualTo(2);
                assertThat(refused.errors())
                        .startsWith("daicho: the data directory " + directory + " is in use")
                        .contains(address);
                DaichoProcess.Ended taken = samePort.ended();
                assertThat(taken.exitCode()).isEqualTo(2);
                assertThat(taken.errors()).startsWith("daicho: port " + port + " on 127.0.0.1 is in use");
            }
        }
    }

    @Test
    void aDirectoryThatCannotBeEndsTheStartWithAReason() throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        try (DaichoProcess daicho = DaichoProcess.serve(file)) {
            DaichoProcess.Ended refused = daicho.ended();

            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.errors()).contains("daicho: the data directory " + file + " is a file, not a directory");
        }
    }

    @Test
    void anImportGoesThroughTheProcessThatHasTheDirectoryOpenOrOpensItItself()
            throws IOException, InterruptedException {
        Path table = Samples.write(directory.resolve("table.csv"), 5);
        Path data = directory.resolve("data");
        try (DaichoProcess daicho = DaichoProcess.serve(data)) {
            Api api = daicho.api();
            DaichoProcess.Ended through = importTable(data, table);
            assertThat(through.exitCode()).as(through.errors()).isZero();
            assertThat(through.output()).contains("5 rows: 5 accepted").doesNotContain("opening");
            long later = registerCity(api, "paris").body().path("position").asLong();
            assertThat(api.get("/api/measures?minPosition=" + later)
                            .body()
                            .path("items")
                            .size())
                    .isEqualTo(5);
            daicho.terminate();
        }
        DaichoProcess.Ended itself = importTable(data, table);
        assertThat(itself.exitCode()).as(itself.errors()).isZero();
        assertThat(itself.output())
                .contains("opening " + data, "5 rows: 0 accepted, 5 unchanged, 0 rejected; 0 events");
    }

    @Test
    void aRejectedRowEndsAnImportWithOne() throws IOException, InterruptedException {
        Path table = Samples.write(directory.resolve("table.csv"), 3);
        Files.writeString(table, Files.readString(table).replaceFirst("\n1,1,", "\n1,99,"));

        DaichoProcess.Ended ended = importTable(directory.resolve("data"), table);

        assertThat(ended.exitCode()).as(ended.errors()).isEqualTo(1);
        assertThat(ended.output()).contains("2 accepted", "1 rejected", "category");
    }

    private static DaichoProcess.Ended importTable(Path data, Path table) throws IOException, InterruptedException {
        try (DaichoProcess importing =
                DaichoProcess.start(Map.of(), "import", "--data", data.toString(), table.toString())) {
            return importing.ended();
        }
    }

    @Test
    void aMongoDbThatTheEnvironmentNamesIsUsedInsteadOfAFile() throws IOException, InterruptedException {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory()) {
            Map<String, String> environment = Map.of("DAICHO_MONGODB_URI", mongo.uri() + "/elsewhere");
            String[] serve = {"serve", "--port", "0", "--data", directory.toString()};
            try (DaichoProcess daicho = DaichoProcess.start(environment, serve)) {
                assertThat(registerCity(daicho.api(), "paris").status()).isEqualTo(201);
                daicho.terminate();
            }
            try (DaichoProcess another = DaichoProcess.start(environment, serve)) {
                assertThat(another.api()
                                .get("/api/partner-cities/paris?minPosition=1")
                                .status())
                        .isEqualTo(200);
            }
            assertThat(directory.resolve("daicho.mv.db")).doesNotExist();
        }
    }

    static Api.Answer registerCity(Api api, String slug) throws IOException, InterruptedException {
        String body = "{\"city\":\"%s\",\"nameJa\":\"パリ市\",\"nameEn\":\"Paris\",\"country\":\"FR\"}".formatted(slug);
        return api.post("/api/partner-cities", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
