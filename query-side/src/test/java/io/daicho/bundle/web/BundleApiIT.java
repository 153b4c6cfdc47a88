package io.daicho.bundle.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleEvent;
import io.daicho.bundle.BundleEvents;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleVerification;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.bundle.Zips;
import io.daicho.log.LedgerCommits;
import io.daicho.log.MongoEventLog;
import io.daicho.log.TestMongo;
import io.daicho.queryside.QuerySideApplication;
import io.daicho.tree.checkpoint.CheckpointSigner;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Bundles over HTTP, from a real log with real checkpoints. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "daicho.checkpoint.interval=1h",
            "daicho.checkpoint.every=1000000",
            "daicho.limits.exports=1",
            "daicho.query.patience=30s"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleApiIT {

    private static final Path DIRECTORY = WorkDirectory.make();

    private final MongoEventLog log;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final BundleController controller;
    private final BundleClient client;

    @SuppressWarnings("NullAway.Init")
    private SignedCheckpoint older;

    @SuppressWarnings("NullAway.Init")
    private SignedCheckpoint newer;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("daicho.mongodb.uri", TestMongo::freshUri);
        registry.add(
                "daicho.checkpoint.key-file",
                () -> DIRECTORY.resolve("checkpoint.key").toString());
    }

    BundleApiIT(
            @Autowired MongoEventLog log,
            @Autowired Checkpoints checkpoints,
            @Autowired CheckpointSigner signer,
            @Autowired BundleController controller,
            @LocalServerPort int port) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.controller = controller;
        this.client = new BundleClient(port);
    }

    @BeforeAll
    void twoCheckpoints() {
        older = signedAfter(120);
        newer = signedAfter(300);
    }

    private SignedCheckpoint signedAfter(int events) {
        LedgerCommits.append(log, events, events);
        checkpoints.awaitTree(log.head());
        return signer.sign();
    }

    @Test
    void theNewestCheckpointsEventsAndTexts() throws IOException, InterruptedException, BundleFault {
        HttpResponse<byte[]> answer = client.get("");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Daicho-Position")).hasValue(Long.toString(newer.size()));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"daicho-bundle-" + newer.size() + ".zip\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        Path bundle = client.download("", DIRECTORY.resolve("b.zip"));
        assertThat(bundle).hasBinaryContent(answer.body());
        VerifiedBundle verified = verify(bundle);
        assertThat(verified.checkpoint()).isEqualTo(newer.checkpoint());
        assertThat(verified.texts()).isPositive();
        assertThat(verified.closed()).isZero();
        assertThat(lines(bundle))
                .containsExactlyElementsOf(log.readAfter(0, 1_000).stream()
                        .map(event -> event.leafLine().text())
                        .toList());
        assertThat(new String(Zips.read(bundle).getOrDefault("checkpoint", new byte[0]), StandardCharsets.UTF_8))
                .isEqualTo(newer.cosigned().encoded());
    }

    @Test
    void anOlderCheckpointsEvents() throws IOException, InterruptedException, BundleFault {
        Path bundle = client.download("?size=" + older.size(), DIRECTORY.resolve("older.zip"));

        assertThat(verify(bundle).checkpoint()).isEqualTo(older.checkpoint());
        assertThat(lines(bundle)).hasSize((int) older.size());
    }

    @Test
    void aSizeThatNoCheckpointHasIsNamedWithTheNextOne() throws IOException, InterruptedException {
        assertThat(problem(client.get("?size=" + (older.size() + 1)), 400))
                .contains(
                        "\"field\":\"size\"",
                        "is not the size of a signed checkpoint; the next one is of " + newer.size());
        assertThat(problem(client.get("?size=" + (newer.size() + 1)), 400))
                .contains("the newest one is of " + newer.size());
        assertThat(problem(client.get("?size=0"), 400)).contains("is below 1");
        assertThat(problem(client.get("?size=x"), 400)).contains("\"field\":\"size\"");
        assertThat(problem(client.get("?sise=1"), 400)).contains("sise");
    }

    @Test
    void aProblemIsOneForWhoTakesZipsOnlyToo() throws IOException, InterruptedException {
        assertThat(problem(client.get("?size=1", "Accept", "application/zip"), 400))
                .contains("signed checkpoint");
    }

    @Test
    void withoutTextsTheirFileIsNotThereAndTheAnswerHasATag() throws IOException, InterruptedException, BundleFault {
        Path bundle = client.download("?texts=false", DIRECTORY.resolve("bare.zip"));

        assertThat(Zips.read(bundle)).doesNotContainKey("texts.ndjson");
        assertThat(verify(bundle).closed()).isPositive();
        String tag = client.get("?texts=false").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = client.get("?texts=false", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(client.get("").headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void headTellsWhatGetWouldSend() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.head("?size=" + older.size());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Daicho-Position")).hasValue(Long.toString(older.size()));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void noMoreAreSentAtOnceThanMayBe() throws IOException, InterruptedException {
        var stalled = new StalledResponse();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> {
            try {
                controller.exportBundle(
                        new BundleAsked(null, null), new MockHttpServletRequest("GET", "/api/log/bundle"), stalled);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        stalled.begun.await();

        HttpResponse<byte[]> second = client.get("");
        stalled.goOn.countDown();
        first.join();

        assertThat(problem(second, 503)).contains("too-many-at-once", "at most 1 exports at once");
        assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(client.get("").statusCode()).isEqualTo(200);
    }

    /** A client that does not read on. */
    private static final class StalledResponse extends MockHttpServletResponse {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) throws IOException {
                    begun.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    private static String problem(HttpResponse<byte[]> answer, int status) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return body;
    }

    private static VerifiedBundle verify(Path file) throws IOException, BundleFault {
        try (Bundle bundle = Bundle.open(file)) {
            var verification = new BundleVerification(bundle, (events, of) -> {});
            verification.signatures(List.of());
            return verification.events();
        }
    }

    private static List<String> lines(Path file) throws IOException, BundleFault {
        var lines = new ArrayList<String>();
        try (Bundle bundle = Bundle.open(file);
                BundleEvents events = bundle.events()) {
            for (BundleEvent event = events.next(); event != null; event = events.next()) {
                lines.add(event.text());
            }
        }
        return lines;
    }
}
