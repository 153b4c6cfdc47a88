package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.proof.SigningKey;
import io.daicho.standalone.embedded.EmbeddedMongo;
import io.daicho.standalone.embedded.EmbeddedSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody edits the ledger's file behind Daicho's back; the auditor has nothing but the command line. */
class AuditIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void anEventAlteredInTheFileIsNamedByPositionAndField() throws Exception {
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            Api api = daicho.api();
            for (String city : new String[] {"hanoi", "seoul", "paris"}) {
                assertThat(post(
                                        api,
                                        "/api/partner-cities",
                                        "{\"city\":\"" + city
                                                + "\",\"nameJa\":\"市\",\"nameEn\":\"City\",\"country\":\"XX\"}")
                                .path("changed")
                                .asBoolean())
                        .isTrue();
            }
            assertThat(post(api, "/api/log/checkpoints", "").path("size").asLong())
                    .isEqualTo(3);
            DaichoProcess.Ended beside = audit();
            assertThat(beside.exitCode()).as(beside.toString()).isZero();
            assertThat(beside.output()).contains("Sound: 3 events checked").contains("The first 3 are those that");
            daicho.terminate();
        }

        edit(log -> {
            Document second = Objects.requireNonNull(log.find(Filters.eq(2L)).first());
            String payload = second.getList("events", Document.class).getFirst().getString("payload");
            assertThat(payload).contains("\"XX\"");
            log.updateOne(Filters.eq(2L), Updates.set("events.0.payload", payload.replace("\"XX\"", "\"XY\"")));
        });

        DaichoProcess.Ended altered = audit();
        assertThat(altered.exitCode()).as(altered.toString()).isEqualTo(1);
        assertThat(altered.output())
                .contains("ALTERED")
                .contains("position 2")
                .contains("/payload/country is \"XY\"")
                .contains("of 3 events");
    }

    @Test
    void aKeyTheLedgerNeverHadIsNotItsKey() throws Exception {
        try (DaichoProcess daicho = DaichoProcess.serve(directory)) {
            post(
                    daicho.api(),
                    "/api/partner-cities",
                    "{\"city\":\"hanoi\",\"nameJa\":\"市\",\"nameEn\":\"City\",\"country\":\"VN\"}");
            daicho.terminate();
        }

        DaichoProcess.Ended foreign = audit("--key", SigningKey.generate("other.example/ledger").verifierKey().text());
        assertThat(foreign.exitCode()).as(foreign.toString()).isEqualTo(1);
        assertThat(foreign.output()).contains("UNTRUSTED").contains("other.example/ledger");

        DaichoProcess.Ended noKey = audit("--key", "nonsense");
        assertThat(noKey.exitCode()).isEqualTo(2);
        assertThat(noKey.errors()).contains("--key");
    }

    private DaichoProcess.Ended audit(String... more) throws Exception {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "audit";
        arguments[1] = "--data";
        arguments[2] = directory.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        try (DaichoProcess audit = DaichoProcess.start(Map.of(), arguments)) {
            return audit.ended();
        }
    }

    private void edit(Consumer<MongoCollection<Document>> change) {
        try (EmbeddedMongo server = EmbeddedMongo.start(new EmbeddedSettings(directory, 0, true), failure -> {});
                MongoClient client = MongoClients.create(server.uri())) {
            change.accept(client.getDatabase("daicho").getCollection("log"));
        }
    }

    private static JsonNode post(Api api, String path, String body) throws Exception {
        return api.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8))
                .body();
    }
}
