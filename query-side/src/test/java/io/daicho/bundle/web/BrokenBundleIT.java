package io.daicho.bundle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleFault;
import io.daicho.log.LedgerCommits;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.checkpoint.CheckpointSigner;
import io.daicho.tree.checkpoint.Checkpoints;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A log that was altered after its checkpoint was signed: what is sent of it never looks like a bundle. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"daicho.checkpoint.interval=1h", "daicho.checkpoint.every=1000000", "daicho.query.patience=30s"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class BrokenBundleIT {

    private static final Path DIRECTORY = WorkDirectory.make();

    private final MongoDatabase database;
    private final MongoEventLog log;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final IntegrityAlarm alarm;
    private final BundleClient client;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
        registry.add(
                "daicho.checkpoint.key-file",
                () -> DIRECTORY.resolve(UUID.randomUUID() + ".key").toString());
    }

    BrokenBundleIT(
            @Autowired MongoDatabase database,
            @Autowired MongoEventLog log,
            @Autowired Checkpoints checkpoints,
            @Autowired CheckpointSigner signer,
            @Autowired IntegrityAlarm alarm,
            @LocalServerPort int port) {
        this.database = database;
        this.log = log;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.alarm = alarm;
        this.client = new BundleClient(port);
    }

    @Test
    void aSmallOneIsAnsweredWithAProblem() throws IOException, InterruptedException {
        sign(50);
        alter();

        HttpResponse<byte[]> answer = client.get("");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("urn:daicho:problem:integrity", "checkpoint 1: the log has", "the signed checkpoint is of");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(alarm.findings()).hasSize(1);
    }

    @Test
    void aLargeOneIsCutOff() throws IOException {
        sign(3_000);
        alter();
        Path file = DIRECTORY.resolve("cut.zip");

        assertThatThrownBy(() -> client.download("", file)).isInstanceOf(IOException.class);

        assertThat(file).isNotEmptyFile();
        assertThatThrownBy(() -> Bundle.open(file)).isInstanceOf(BundleFault.class);
        assertThat(alarm.findings()).hasSize(1);
    }

    private void sign(int events) {
        LedgerCommits.append(log, events, events);
        checkpoints.awaitTree(log.head());
        signer.sign();
    }

    private void alter() {
        database.getCollection("log").updateOne(Filters.eq("_id", 1L), Updates.set("command", "another"));
        assertThat(database.getCollection("log").countDocuments(Filters.eq("command", "another")))
                .isEqualTo(1);
    }
}
