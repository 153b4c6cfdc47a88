package io.daicho.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.MeasureId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As-of reads of one position, before and after 100,000 later events. Target: p99 at most 1.5 times. */
class AsOfBench {

    private static final int MEASURES = 324;
    private static final int LATER_EVENTS = 100_000;
    private static final int READS = 1_500;
    private static final double TARGET = 1.5;

    private record Read(String name, Request request) {

        /** Address of the n-th request. */
        interface Request {
            String path(int number);
        }
    }

    @Test
    void laterEventsDoNotSlowDownThePast() throws Exception {
        String database = "bench_" + UUID.randomUUID().toString().substring(0, 8);
        try (BenchServer server = BenchServer.start();
                var ledger = new BenchLedger(server, database);
                var queries = new QuerySide(server.uriOf(database))) {
            ledger.register(MEASURES);
            long position = ledger.head();
            queries.await(position);
            // a little history behind it, so that "before" is an as-of read too and not the newest rows
            ledger.correct(1, 0);
            queries.await(ledger.head());
            List<Read> reads = readsAt(position, ledger.measures());

            List<String> answers = answers(reads, queries);
            List<Timing> before = measured(reads, queries);
            ledger.correct(LATER_EVENTS / MEASURES + 1, 1);
            queries.await(ledger.head());
            assertThat(answers(reads, queries)).as("the past as it was answered").isEqualTo(answers);
            List<Timing> after = measured(reads, queries);

            var results = new Results(
                    "as-of",
                    "As-of reads over HTTP at position %d, with %d and with %d later events (%s)."
                            .formatted(position, MEASURES, ledger.head() - position, server.kind()),
                    "read",
                    "before: median ms",
                    "p99 ms",
                    "after: median ms",
                    "p99 ms",
                    "p99 ratio",
                    "target");
            for (int i = 0; i < reads.size(); i++) {
                Timing first = before.get(i);
                Timing second = after.get(i);
                results.row(
                        reads.get(i).name(),
                        first.medianMillis(),
                        first.p99Millis(),
                        second.medianMillis(),
                        second.p99Millis(),
                        second.p99Millis() / first.p99Millis(),
                        "≤ " + TARGET);
            }
            results.write();
        }
    }

    private static List<Read> readsAt(long position, List<MeasureId> measures) {
        String at = "atPosition=" + position;
        return List.of(
                new Read("getMeasure", number -> "/api/measures/" + measures.get(number % measures.size()) + "?" + at),
                new Read("listMeasures, a page of 50", number -> "/api/measures?limit=50&" + at),
                new Read("listDepartments", number -> "/api/departments?" + at),
                new Read("getYear, a page of 50", number -> "/api/years/2021?limit=50&" + at));
    }

    private static List<String> answers(List<Read> reads, QuerySide queries) throws Exception {
        var answers = new ArrayList<String>();
        for (Read read : reads) {
            answers.add(queries.get(read.request().path(0)));
        }
        return answers;
    }

    private static List<Timing> measured(List<Read> reads, QuerySide queries) throws Exception {
        var timings = new ArrayList<Timing>();
        for (Read read : reads) {
            Timing.Work work = number -> queries.get(read.request().path(number));
            Timing.warmUp(work);
            timings.add(new Timing().measure(READS, work));
        }
        return timings;
    }
}
