package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedAndConcurrentIT extends HttpIT {

    @Test
    void aRepeatedCommandIsAnsweredWithItsFirstOutcome() {
        String measure = aMeasure();
        Answer first = post(measure + "/record-year-result", result(2020, "開催"), "Idempotency-Key", "repeat-1");
        post(measure + "/withdraw-year-result", "{'year': 2020, 'reason': '誤り'}");

        Answer repeated = post(measure + "/record-year-result", result(2020, "開催"), "Idempotency-Key", "repeat-1");

        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(log.readStream(first.text("/id"), 0))
                .as("registered, recorded, withdrawn")
                .hasSize(3);
    }

    @Test
    void aRepeatedRegistrationIsAnsweredAsCreatedAgain() {
        String body = measureOf(aDepartment(), "");
        Answer first = post("/api/measures", body, "Idempotency-Key", "repeat-register");
        Answer repeated = post("/api/measures", body, "Idempotency-Key", "repeat-register");
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.header("Location")).isEqualTo(first.header("Location"));
        assertThat(repeated.body()).isEqualTo(first.body());
    }

    @Test
    void aRepeatedCommandIsNotHeldAgainstTheVersionItMade() {
        String measure = aMeasure();
        Answer first = post(
                measure + "/complete-measure",
                "{'year': 2020}",
                "Idempotency-Key",
                "repeat-match",
                "If-Match",
                "\"0\"");
        Answer repeated = post(
                measure + "/complete-measure",
                "{'year': 2020}",
                "Idempotency-Key",
                "repeat-match",
                "If-Match",
                "\"0\"");
        assertThat(first.status()).isEqualTo(200);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(first.body());
    }

    @Test
    void anotherCommandUnderTheSameKeyIsRefused() {
        String measure = aMeasure();
        post(measure + "/record-year-result", result(2020, "開催"), "Idempotency-Key", "reused");
        for (Answer other : List.of(
                post(measure + "/record-year-result", result(2021, "開催"), "Idempotency-Key", "reused"),
                post(aMeasure() + "/record-year-result", result(2020, "開催"), "Idempotency-Key", "reused"),
                post(measure + "/complete-measure", "{'year': 2020}", "Idempotency-Key", "reused"))) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("/type")).isEqualTo("urn:daicho:problem:idempotency-key-reused");
            assertThat(other.text("/errors/0/value")).isEqualTo("reused");
        }
    }

    @Test
    void aCommandOnAVersionThatHasPassedIsRefused() {
        String measure = aMeasure();
        assertThat(post(measure + "/record-year-result", result(2020, "開催"), "If-Match", "\"0\"")
                        .version())
                .isEqualTo(1);

        Answer late = post(measure + "/record-year-result", result(2021, "開催"), "If-Match", "\"0\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo("\"1\"");
        assertThat(late.text("/detail")).isEqualTo("expected version 0, but the version is 1");

        Answer early = post(measure + "/record-year-result", result(2021, "開催"), "If-Match", "\"2\"");
        assertThat(early.status()).isEqualTo(412);

        Answer unchanged = post(measure + "/record-year-result", result(2020, "開催"), "If-Match", "\"0\"");
        assertThat(unchanged.status()).as("even where nothing would change").isEqualTo(412);

        assertThat(post(measure + "/record-year-result", result(2021, "開催"), "If-Match", "\"1\"")
                        .version())
                .isEqualTo(2);
    }

    @Test
    void nothingIsRegisteredOnAVersionThatIsNotThere() {
        Answer answer = post("/api/measures", measureOf(aDepartment(), ""), "If-Match", "\"0\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void ofTwoWritersOnOneVersionOneWins() throws Exception {
        String measure = aMeasure();
        List<Answer> answers = atOnce(List.of(
                () -> post(measure + "/record-year-result", result(2020, "開催"), "If-Match", "\"0\""),
                () -> post(measure + "/record-year-result", result(2021, "開催"), "If-Match", "\"0\"")));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void writersWithoutAnExpectationAllGetTheirTurn() throws Exception {
        String measure = aMeasure();
        List<Answer> answers = atOnce(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(
                        i -> () -> post(measure + "/record-year-result", result(2000 + i, "開催" + i)))
                .toList());
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::version).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void oneCommandSentManyTimesAtOnceIsExecutedOnce() throws Exception {
        String measure = aMeasure();
        List<Answer> answers = atOnce(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i ->
                        () -> post(measure + "/complete-measure", "{'year': 2020}", "Idempotency-Key", "many-times"))
                .toList());
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(log.readStream(answers.getFirst().text("/id"), 0)).hasSize(2);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(requests.stream()
                    .<Callable<Answer>>map(request -> () -> {
                        start.await();
                        return request.call();
                    })
                    .toList());
            return answers.stream().map(java.util.concurrent.Future::resultNow).toList();
        }
    }
}
