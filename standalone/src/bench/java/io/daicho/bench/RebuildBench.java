package io.daicho.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.LedgerEventStore;
import io.daicho.projection.EventFeed;
import io.daicho.projection.Generation;
import io.daicho.projection.GenerationBuilder;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.Projections;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.Rebuild.State;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import io.daicho.rebuild.Rebuilds;
import io.daicho.view.actor.ActorProjection;
import io.daicho.view.city.CityProjection;
import io.daicho.view.department.DepartmentProjection;
import io.daicho.view.measure.MeasureProjection;
import io.daicho.view.year.YearProjection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/**
 * A rebuild of all projections, certificate and swap included, against what no rebuild can do without: reading the log and
 * writing the rows it ends with, all their versions, by the bare driver. Target: at most 1.5 times.
 */
class RebuildBench {

    /** Events in the log; fewer for a first look. */
    private static final int EVENTS = Integer.getInteger("daicho.bench.events", 200_000);

    private static final int MEASURES = Math.max(50, EVENTS / 100);
    private static final int BATCH = 1_000;
    private static final double TARGET = 1.5;

    private static final int BATCH_OF_SCAN = 1_000;

    /**
     * @param scan seconds for the log, by one cursor
     * @param write seconds for the rows in the order of their ids, which the embedded server takes fastest
     */
    private record Bare(double scan, double write, long documents) {

        double seconds() {
            return scan + write;
        }
    }

    @Test
    void aRebuildCostsLittleMoreThanReadingTheLogAndWritingTheRows() throws Exception {
        String name = "bench_" + UUID.randomUUID().toString().substring(0, 8);
        try (BenchServer server = BenchServer.start();
                var ledger = new BenchLedger(server, name)) {
            ledger.register(MEASURES);
            ledger.correct((EVENTS - 2 * MEASURES) / MEASURES, 1);
            long head = ledger.head();
            MongoDatabase database = server.database(name);
            buildFirst(database, ledger, head);
            try (var queries = new QuerySide(server.uriOf(name))) {
                var projections = queries.bean(Projections.class);
                for (String projection : projections.names()) {
                    projections.readModel(projection).await(head, Duration.ofHours(1));
                }
                Bare before = bare(database, projections, head);
                double first = rebuilt(queries, projections);
                double second = rebuilt(queries, projections);
                Bare after = bare(database, projections, head);
                double bare = (before.seconds() + after.seconds()) / 2;
                double rebuild = (first + second) / 2;

                var results = new Results(
                        "rebuild",
                        "Rebuild of all projections at %d events, %d versions of rows (%s); bare, rebuild, rebuild, bare."
                                .formatted(head, after.documents(), server.kind()),
                        "work",
                        "seconds",
                        "ratio",
                        "target");
                results.row("bare scan of the log", (before.scan() + after.scan()) / 2, "", "");
                results.row("bare insertMany of the rows", (before.write() + after.write()) / 2, "", "");
                results.row("both", bare, 1.0, "");
                results.row("rebuild, first", first, first / bare, "");
                results.row("rebuild, second", second, second / bare, "");
                results.row("rebuild, mean", rebuild, rebuild / bare, "≤ " + TARGET);
                results.write();
            }
        }
    }

    private static double rebuilt(QuerySide queries, Projections projections) throws InterruptedException {
        var rebuilds = queries.bean(Rebuilds.class);
        long start = System.nanoTime();
        List<String> ids = projections.names().stream()
                .map(projection ->
                        rebuilds.start(projection, Cause.REQUEST, Basis.ROWS, "bench").id())
                .toList();
        for (String id : ids) {
            Rebuild rebuild = rebuilds.find(id).orElseThrow();
            while (!rebuild.state().isEnd()) {
                Thread.sleep(20);
                rebuild = rebuilds.find(id).orElseThrow();
            }
            assertThat(rebuild.state()).as("%s", rebuild).isEqualTo(State.COMPLETED);
        }
        double seconds = seconds(start);
        System.out.printf("rebuild %.1f s%n", seconds);
        return seconds;
    }

    /** The rows that answer at first, which processors would take long to make. */
    private static void buildFirst(MongoDatabase database, BenchLedger ledger, long head) {
        List<Projection> all = List.of(
                new MeasureProjection(),
                new DepartmentProjection(),
                new CityProjection(),
                new YearProjection(),
                new ActorProjection());
        List<GenerationBuilder> builders = all.stream()
                .map(projection -> GenerationBuilder.of(
                        projection,
                        new Generation(projection.name(), projection.version(), 1),
                        database,
                        Set.of(),
                        0))
                .toList();
        try (var feed = EventFeed.after(0, LedgerEventStore.of(ledger.log(), LedgerCatalogue.create()))) {
            for (long position = 0; position < head; ) {
                List<PositionedEvent> events = feed.next(BATCH, head);
                builders.parallelStream().forEach(builder -> builder.apply(events));
                position = builders.getFirst().position();
            }
        }
        builders.parallelStream().forEach(GenerationBuilder::checkpoint);
    }

    private static Bare bare(MongoDatabase database, Projections projections, long head) {
        long start = System.nanoTime();
        long read = 0;
        MongoCollection<RawBsonDocument> log = database.getCollection("log", RawBsonDocument.class);
        for (RawBsonDocument commit : log.find().batchSize(BATCH_OF_SCAN)) {
            read += commit.getInt32("n").getValue();
        }
        double scan = seconds(start);
        assertThat(read).isEqualTo(head);
        double write = 0;
        long documents = 0;
        for (String projection : projections.names()) {
            List<RawBsonDocument> rows = rows(
                    database,
                    "view_" + projections.serving(projection).generation().storageName());
            documents += rows.size();
            write += written(database, rows);
        }
        System.out.printf("bare scan %.1f s, write %.1f s, %d rows%n", scan, write, documents);
        return new Bare(scan, write, documents);
    }

    private static double written(MongoDatabase database, List<RawBsonDocument> rows) {
        MongoCollection<RawBsonDocument> target = database.getCollection("bare", RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY);
        long start = System.nanoTime();
        for (int begin = 0; begin < rows.size(); begin += BATCH) {
            target.insertMany(
                    rows.subList(begin, Math.min(rows.size(), begin + BATCH)),
                    new InsertManyOptions().ordered(false));
        }
        double seconds = seconds(start);
        target.drop();
        return seconds;
    }

    /** All versions, in the order of their ids. */
    private static List<RawBsonDocument> rows(MongoDatabase database, String collection) {
        MongoCollection<RawBsonDocument> rows = database.getCollection(collection, RawBsonDocument.class);
        var all = new ArrayList<RawBsonDocument>();
        String last = "";
        while (true) {
            var page = rows.find(Filters.gt("_id", last))
                    .sort(Sorts.ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            if (page.isEmpty()) {
                break;
            }
            all.addAll(page);
            last = page.getLast().getString("_id").getValue();
        }
        return all;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
