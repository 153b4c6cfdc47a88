package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.log.FaultyProxy.Fault;
import io.daicho.standalone.Operations.Operation;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operation of the API while something is wrong between Daicho and its database. Whoever asks gets an answer within
 * the time a request may take: the right one, or when to ask again; and the right one when it is over, without a restart.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsIT {

    /** Far above the bounds set below: an answer that takes longer is no answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String[] BOUNDS = {
        "--daicho.mongodb.timeout=1s",
        "--daicho.append.patience=1s",
        "--daicho.query.patience=1s",
        "--daicho.limits.request-time=5s",
        "--daicho.limits.long-request-time=5s"
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path keys;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private FaultyLedger ledger;

    @SuppressWarnings("NullAway.Init")
    private Operations operations;

    @BeforeAll
    void start() throws Exception {
        ledger = FaultyLedger.start(keys, BOUNDS);
        operations = Operations.over(new Api(ledger.address()));
    }

    @AfterAll
    void stop() throws Exception {
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CUT", "RESET", "HANG"})
    void withoutItsAnswersEveryOperationSaysWhenToAskAgainAndGoesOnWhenTheyAreBack(Fault fault) throws Exception {
        List<Operation> asked = operations.all(PATIENCE);

        ledger.proxy().inject(fault);
        Map<String, HttpResponse<String>> meanwhile = answers(asked);
        ledger.proxy().inject(Fault.NONE);

        var answered = new TreeSet<String>();
        meanwhile.forEach((id, answer) -> {
            if (answer.statusCode() < 500) {
                answered.add(id);
            } else {
                assertSaysWhenToAskAgain(id, answer);
            }
        });
        assertThat(answered).as("answered without the database").isEqualTo(new TreeSet<>(List.of("listReports")));
        assertRecovers(asked);
    }

    @Test
    void withLateAnswersEveryOperationAnswersOrSaysWhenToAskAgain() throws Exception {
        List<Operation> asked = operations.all(PATIENCE);

        ledger.proxy().delay(Duration.ofMillis(400));
        Map<String, HttpResponse<String>> meanwhile = answers(asked);
        ledger.proxy().delay(Duration.ZERO);

        meanwhile.forEach((id, answer) -> {
            if (answer.statusCode() >= 500) {
                assertSaysWhenToAskAgain(id, answer);
            }
        });
        assertRecovers(asked);
    }

    private static void assertSaysWhenToAskAgain(String id, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", id, answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(id).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).as(id).hasValue("application/problem+json");
        assertThat(answer.body()).as(id).contains("urn:daicho:problem:").doesNotContain("Exception");
    }

    private Map<String, HttpResponse<String>> answers(List<Operation> asked) {
        var answers = new TreeMap<String, CompletableFuture<HttpResponse<String>>>();
        asked.forEach(
                operation -> answers.put(operation.id(), http.sendAsync(operation.request(), BodyHandlers.ofString())));
        var all = new TreeMap<String, HttpResponse<String>>();
        answers.forEach((id, answer) -> all.put(id, answer.join()));
        return all;
    }

    /** Asks the same again, writes under the same keys, and looks that no write is in the log twice. */
    private void assertRecovers(List<Operation> asked) throws Exception {
        for (Operation operation : asked) {
            HttpResponse<String> answer = http.send(operation.request(), BodyHandlers.ofString());
            while (answer.statusCode() == 503) {
                Thread.sleep(50);
                answer = http.send(operation.request(), BodyHandlers.ofString());
            }
            assertThat(answer.statusCode())
                    .as("%s: %s", operation.id(), answer.body())
                    .isLessThan(500);
        }
        List<String> commands = ledger.database()
                .getCollection("log")
                .find()
                .batchSize(100)
                .map(commit -> commit.getString("command"))
                .into(new java.util.ArrayList<>());
        assertThat(commands).doesNotHaveDuplicates();
        assertThat(asked.stream().filter(Operation::isWrite).map(Operation::key).filter(commands::contains))
                .as("writes that are in the log")
                .isNotEmpty();
        long position = 0;
        for (Document commit : ledger.database()
                .getCollection("log")
                .find()
                .sort(new Document("_id", 1))
                .batchSize(100)) {
            assertThat(commit.getLong("_id")).isEqualTo(position + 1);
            position += commit.getInteger("n");
        }
    }
}
