package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The key of the built application: made once, kept over a kill, rotated while it serves, refused when it lies open. */
@DisabledOnOs(OS.WINDOWS)
class SigningKeyIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private Path keyFile() {
        return directory.resolve("keys").resolve("checkpoint.key");
    }

    /** A checkpoint of everything in the log. */
    private static JsonNode sign(Api api) throws IOException, InterruptedException {
        Api.Answer signed = api.post("/api/log/checkpoints", "text/plain", new byte[0]);
        assertThat(signed.status()).as("%s", signed.body()).isIn(200, 201);
        return signed.body();
    }

    private static List<String> keys(Api api) throws IOException, InterruptedException {
        return api.get("/api/log/keys").body().findValuesAsString("key");
    }

    @Test
    void theKeyIsMadeAtTheFirstStartForItsOwnerAloneAndOutlivesAKill() throws IOException, InterruptedException {
        List<String> first;
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            Api api = daicho.api();
            ApplicationIT.registerCity(api, "paris");
            assertThat(sign(api).path("size").asLong()).isEqualTo(1);
            first = keys(api);
            daicho.kill();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keys"))))
                .isEqualTo("rwx------");

        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            Api api = daicho.api();
            ApplicationIT.registerCity(api, "seoul");
            JsonNode second = sign(api);

            assertThat(second.path("number").asInt()).isEqualTo(2);
            assertThat(keys(api)).isEqualTo(first).hasSize(1);
            assertThat(api.get("/api/log/entries/2/verification")
                            .body()
                            .path("verified")
                            .asBoolean())
                    .isTrue();
            assertThat(api.get("/api/log/consistency-proof?from=1&to=2").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aKeyThatIsRotatedWhileItServesSignsTheNextCheckpoint() throws IOException, InterruptedException {
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            Api api = daicho.api();
            ApplicationIT.registerCity(api, "paris");
            sign(api);
            try (DaichoProcess rotating = DaichoProcess.start(Map.of(), "rotate-key", "--data", directory.toString())) {
                DaichoProcess.Ended rotated = rotating.ended();
                assertThat(rotated.exitCode()).as(rotated.errors()).isZero();
                ApplicationIT.registerCity(api, "seoul");
                JsonNode signed = sign(api);

                assertThat(keys(api)).hasSize(2);
                assertThat(rotated.output()).contains(keys(api).getLast());
                assertThat(signed.get("signatures").findValues("verified"))
                        .as("signed by both")
                        .hasSize(2)
                        .allMatch(JsonNode::asBoolean);
            }
        }
    }

    @Test
    void aKeyThatLiesOpenEndsTheStartWithWhatToDo() throws IOException, InterruptedException {
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            sign(daicho.api());
            daicho.terminate();
        }
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r--r--"));
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            DaichoProcess.Ended refused = daicho.ended();

            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.errors())
                    .startsWith("daicho: the key file " + keyFile() + " is open to others than its owner")
                    .contains("chmod 600");
        }
    }
}
