package io.daicho.bench;

import io.daicho.events.MeasureId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The server's time for every page, of a ledger of the city's size and of one with 100,000 measure-years. */
class PagesBench {

    private static final int FEW = 162;
    private static final int MANY = 10_000;
    private static final int LAST_YEAR = 2021;
    private static final int YEARS = 10;
    private static final int READS = 300;
    private static final double TARGET = 5;

    @Test
    void aHundredThousandMeasureYearsCostAPageAFewTimesAsMuch() throws Exception {
        String database = "bench_" + UUID.randomUUID().toString().substring(0, 8);
        try (BenchServer server = BenchServer.start();
                var ledger = new BenchLedger(server, database);
                var queries = new QuerySide(server.uriOf(database))) {
            ledger.register(FEW);
            ledger.recordYears(ledger.measures(), LAST_YEAR - 1, LAST_YEAR - 1);
            queries.await(ledger.head());
            List<String> pages = pages(ledger.measures().getFirst(), ledger);
            List<Timing> small = measured(pages, queries);

            ledger.recordYears(ledger.measures(), LAST_YEAR - YEARS + 1, LAST_YEAR - 2);
            ledger.register(MANY - FEW);
            ledger.recordYears(ledger.measures().subList(FEW, MANY), LAST_YEAR - YEARS + 1, LAST_YEAR - 1);
            queries.await(ledger.head());
            List<Timing> large = measured(pages, queries);

            var results = new Results(
                    "pages",
                    "Pages over HTTP, of ledgers with %d and %d measure-years (%s)."
                            .formatted(2 * FEW, YEARS * MANY, server.kind()),
                    "page",
                    "small: median ms",
                    "p99 ms",
                    "large: median ms",
                    "p99 ms",
                    "median ratio",
                    "target");
            for (int i = 0; i < pages.size(); i++) {
                results.row(
                        pages.get(i),
                        small.get(i).medianMillis(),
                        small.get(i).p99Millis(),
                        large.get(i).medianMillis(),
                        large.get(i).p99Millis(),
                        large.get(i).medianMillis() / small.get(i).medianMillis(),
                        "≤ " + TARGET);
            }
            results.write();
        }
    }

    private static List<String> pages(MeasureId measure, BenchLedger ledger) {
        String one = "/ja/measures/" + measure;
        return List.of(
                "/ja",
                "/ja/measures",
                "/ja/measures?year=2021&outcome=RECORDED",
                one,
                one + "/history",
                one + "/replay?step=2",
                "/ja/departments",
                "/ja/departments/" + ledger.department(),
                "/ja/years",
                "/ja/years/2021",
                "/ja/reports/by-bureau",
                "/ja/reports/annual-progress",
                "/ja/log",
                "/ja/log/100",
                "/ja/integrity",
                "/ja/projections");
    }

    private static List<Timing> measured(List<String> pages, QuerySide queries) throws Exception {
        var timings = new ArrayList<Timing>();
        for (String page : pages) {
            Timing.Work work = number -> queries.get(page);
            Timing.warmUp(work);
            timings.add(new Timing().measure(READS, work));
        }
        return timings;
    }
}
