package io.daicho.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.daicho.events.MeasureId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.metamodel.annotation.Id;
import org.javers.repository.jql.QueryBuilder;
import org.javers.repository.mongo.MongoRepository;
import org.junit.jupiter.api.Test;

/**
 * Questions about the past of a record, put to Daicho over HTTP and to JaVers in process, on the same server, about the
 * same changes. Target: Daicho's median is at most JaVers'.
 */
class JaversBench {

    private static final int MEASURES = 100;
    private static final int CORRECTIONS = 30;
    private static final int QUESTIONS = 300;
    private static final int REPEATS = 5;

    /** The record as JaVers keeps it: the same facts under the same names. */
    static final class MeasureDocument {
        @Id
        private final String id;

        private final String title;
        private final String summary;
        private final String department;
        private final String outcome;
        private final String text;

        MeasureDocument(String id, int number, String outcome, String text) {
            this.id = id;
            this.title = "施策" + number;
            this.summary = "海外都市との交流を進める施策の説明文である。";
            this.department = "港湾局港湾経営部";
            this.outcome = outcome;
            this.text = text;
        }

        @Override
        public String toString() {
            return id + title + summary + department + outcome + text;
        }
    }

    private record Question(String name, Timing.Work daicho, Timing.Work javers) {}

    @Test
    void questionsAboutThePastOfARecord() throws Exception {
        String name = UUID.randomUUID().toString().substring(0, 8);
        try (BenchServer server = BenchServer.start();
                var ledger = new BenchLedger(server, "bench_daicho_" + name);
                var queries = new QuerySide(server.uriOf("bench_daicho_" + name))) {
            ledger.register(MEASURES);
            Instant middle = Instant.EPOCH;
            long position = 0;
            MongoDatabase database = server.database("bench_javers_" + name);
            Javers javers = JaversBuilder.javers()
                    .registerJaversRepository(new MongoRepository(database))
                    .build();
            commitAll(javers, ledger.measures(), 0);
            for (int round = 1; round <= CORRECTIONS; round++) {
                if (round == CORRECTIONS / 2) {
                    position = ledger.head();
                    // JaVers keeps times to the millisecond and compares them inclusively
                    Thread.sleep(5);
                    middle = Instant.now();
                    Thread.sleep(5);
                }
                ledger.correct(1, round);
                commitAll(javers, ledger.measures(), round);
            }
            queries.await(ledger.head());
            assertSameAnswers(ledger, javers);

            run(questions(ledger.measures(), queries, javers, position, middle), server);
        }
    }

    private static void commitAll(Javers javers, List<MeasureId> measures, int round) {
        for (int i = 0; i < measures.size(); i++) {
            String outcome = (round == 0 ? i : round) % 2 == 0 ? "RECORDED" : "CANCELLED";
            String text = round == 0 ? "実施した。" : "実施した。第" + round + "版";
            javers.commit(
                    BenchLedger.author(round == 0 ? i : round),
                    new MeasureDocument(measures.get(i).toString(), i, outcome, text));
        }
    }

    private static void assertSameAnswers(BenchLedger ledger, Javers javers) {
        String id = ledger.measures().getFirst().toString();
        assertThat(javers.findSnapshots(QueryBuilder.byInstanceId(id, MeasureDocument.class)
                        .limit(1_000)
                        .build()))
                .hasSize(CORRECTIONS + 1);
        // a registration and a result, then the corrections
        assertThat(ledger.changesOf(ledger.measures().getFirst())).isEqualTo(CORRECTIONS + 2);
    }

    private static List<Question> questions(
            List<MeasureId> measures, QuerySide queries, Javers javers, long position, Instant middle) {
        return List.of(
                new Question(
                        "history of one record",
                        number -> queries.get("/api/measures/" + one(measures, number) + "/history?limit=500"),
                        number -> javers.findChanges(QueryBuilder.byInstanceId(
                                        one(measures, number), MeasureDocument.class)
                                .limit(1_000)
                                .build())),
                new Question(
                        "one record as of a past moment",
                        number -> queries.get("/api/measures/" + one(measures, number) + "?atPosition=" + position),
                        number -> javers.findShadows(QueryBuilder.byInstanceId(
                                        one(measures, number), MeasureDocument.class)
                                .toInstant(middle)
                                .limit(1)
                                .build())),
                new Question(
                        "changes by one author, the newest 100",
                        number -> queries.get("/api/actors/" + BenchLedger.author(number) + "/changes?limit=100"),
                        number -> javers.findChanges(QueryBuilder.anyDomainObject()
                                .byAuthor(BenchLedger.author(number))
                                .limit(100)
                                .build())));
    }

    private static String one(List<MeasureId> measures, int number) {
        return measures.get(number * 7 % measures.size()).toString();
    }

    private static void run(List<Question> questions, BenchServer server) throws Exception {
        var results = new Results(
                "javers",
                "Daicho over HTTP against JaVers in process: %d measures with %d changes each, %s, %d times %d questions, ABBA."
                        .formatted(MEASURES, CORRECTIONS + 1, server.kind(), REPEATS, QUESTIONS),
                "question",
                "Daicho median ms",
                "p99 ms",
                "JaVers median ms",
                "p99 ms",
                "ratio of medians",
                "target");
        for (Question question : questions) {
            Timing.warmUp(question.daicho());
            Timing.warmUp(question.javers());
            var daicho = new Timing();
            var javers = new Timing();
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                daicho.measure(QUESTIONS / 2, question.daicho());
                javers.measure(QUESTIONS, question.javers());
                daicho.measure(QUESTIONS / 2, question.daicho());
            }
            results.row(
                    question.name(),
                    daicho.medianMillis(),
                    daicho.p99Millis(),
                    javers.medianMillis(),
                    javers.p99Millis(),
                    daicho.medianMillis() / javers.medianMillis(),
                    "≤ 1");
        }
        results.write();
    }
}
