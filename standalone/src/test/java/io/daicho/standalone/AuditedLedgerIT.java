package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.standalone.embedded.EmbeddedMongo;
import io.daicho.standalone.embedded.EmbeddedSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built application audits a ledger on disk, after it was altered there and while it is served. */
class AuditedLedgerIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void alterationsOnDiskAreFoundWhoeverAuditsAndNothingIsSignedOverThem() throws IOException, InterruptedException {
        String kept = signedLedger();
        DaichoProcess.Ended sound = audit("--key", kept);
        assertThat(sound.exitCode()).as(sound.errors()).isZero();
        assertThat(sound.output())
                .contains("Nothing is wrong: 3 events checked against")
                .contains("over 2 events");

        onDisk(database -> database.getCollection("log")
                .updateOne(Filters.eq("_id", 3L), Updates.set("events.0.meta", "{\"actor\":\"other\"}")));
        DaichoProcess.Ended uncovered = audit();
        assertThat(uncovered.exitCode()).isEqualTo(1);
        assertThat(uncovered.output()).contains("ALTERED: The event at position 3 was altered");

        onDisk(database -> {
            assertThat(database.getCollection("checkpoints").countDocuments())
                    .as("checkpoints, none of them signed by an audit")
                    .isEqualTo(1);
            database.getCollection("log").updateOne(Filters.eq("_id", 2L), Updates.set("command", "another"));
        });
        DaichoProcess.Ended altered = audit();
        assertThat(altered.exitCode()).isEqualTo(1);
        assertThat(altered.output())
                .contains("The event at position 2 was altered in /command", "    stored    \"another\"");

        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            DaichoProcess.Ended served = audit("--server", daicho.api().address());
            assertThat(served.exitCode()).isEqualTo(1);
            assertThat(served.output()).contains("The event at position 2 was altered in /command");
        }
    }

    /** Two events that are covered, and one that came too late for that. Returns the verifier key. */
    private String signedLedger() throws IOException, InterruptedException {
        try (DaichoProcess daicho = DaichoProcess.start(
                Map.of("DAICHO_CHECKPOINT_INTERVAL", "1h"), "serve", "--port", "0", "--data", directory.toString())) {
            Api api = daicho.api();
            register(api, "paris");
            register(api, "seoul");
            assertThat(api.post("/api/log/checkpoints", "text/plain", new byte[0])
                            .status())
                    .isEqualTo(201);
            register(api, "beijing");
            String key = api.get("/api/log/keys").body().at("/items/0/key").asString();
            daicho.terminate();
            return key;
        }
    }

    private static void register(Api api, String slug) throws IOException, InterruptedException {
        assertThat(ApplicationIT.registerCity(api, slug).status()).isEqualTo(201);
    }

    private DaichoProcess.Ended audit(String... more) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("audit"));
        if (more.length == 0 || !more[0].equals("--server")) {
            arguments.addAll(List.of("--data", directory.toString()));
        }
        arguments.addAll(List.of(more));
        try (DaichoProcess audit = DaichoProcess.start(Map.of(), arguments.toArray(String[]::new))) {
            return audit.ended();
        }
    }

    private void onDisk(Consumer<MongoDatabase> work) {
        try (EmbeddedMongo server = EmbeddedMongo.start(new EmbeddedSettings(directory, 0, false), failure -> {});
                MongoClient client = MongoClients.create(server.uri())) {
            work.accept(client.getDatabase("daicho"));
        }
    }
}
