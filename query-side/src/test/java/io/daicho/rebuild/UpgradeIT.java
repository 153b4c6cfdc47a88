package io.daicho.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.daicho.events.FiscalYear;
import io.daicho.log.TestMongo;
import io.daicho.projection.Generation;
import io.daicho.projection.Place;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.rebuild.Rebuild.State;
import io.daicho.view.RandomLedger;
import io.daicho.view.city.CityProjection;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureProjection;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.year.YearProjection;
import io.daicho.view.year.YearQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** New code meets rows of older code, and older code itself. */
class UpgradeIT {

    private static final SkippedEvents NONE = (projection, version) -> List.of();
    private static final int COUNT = 200;
    private static final int MORE = 40;
    private static final int ALL = 1_000;

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final List<PositionedEvent> events = RandomLedger.events(13, COUNT + 3 * MORE);

    @Test
    void oldAndNewNodesAtOnceEachAnswerAndTheNewRowsTakeOverOnce() {
        var begin = new CountDownLatch(1);
        Projection next = new Tampered(new CityProjection(), 2, true, (projection, event, rows) -> {
            awaitQuietly(begin);
            projection.apply(event, rows);
        });
        try (var old = new RebuildNode(database, NONE, new CityProjection()).started()) {
            old.write(events.subList(0, COUNT));
            old.await("city", COUNT);
            try (var one = new RebuildNode(database, NONE, next).started();
                    var other = new RebuildNode(database, NONE, next).started()) {
                // the old node keeps its rows up with the log, and the new ones answer from them
                old.write(events.subList(COUNT, COUNT + MORE));
                for (RebuildNode node : List.of(old, one, other)) {
                    node.await("city", COUNT + MORE);
                    assertThat(serving(node)).isEqualTo(new Generation("city", 1, 1));
                }

                begin.countDown();
                Rebuild built = one.ended("city_2");
                for (RebuildNode node : List.of(one, other)) {
                    RebuildNode.awaited(() -> node.projections().status("city").isCurrent() ? node : null);
                }

                assertThat(built.state()).as("%s", built).isEqualTo(State.COMPLETED);
                assertThat(one.rebuilds().of("city")).containsExactly(built);
                assertThat(one.projections().serving("city").retired()).isEmpty();
                old.write(events.subList(COUNT + MORE, COUNT + 2 * MORE));
                List.of(old, one, other).forEach(node -> node.await("city", COUNT + 2 * MORE));
                assertThat(serving(old)).isEqualTo(new Generation("city", 1, 1));
                assertThat(serving(one)).isEqualTo(new Generation("city", 2, 1));
                assertThat(serving(other)).isEqualTo(new Generation("city", 2, 1));

                old.close();
                one.write(events.subList(COUNT + 2 * MORE, COUNT + 3 * MORE));
                List.of(one, other).forEach(node -> node.await("city", COUNT + 3 * MORE));
            }
        }
    }

    @Test
    void measuresAndYearsOfTheirFirstVersionAnswerUntilThoseOfTheSecondAreBuilt() {
        List<String> before;
        List<String> past;
        try (var node = node().started()) {
            node.write(events);
            node.await("measure", events.size());
            node.await("year", events.size());
            before = answers(node, events.size());
            past = answers(node, COUNT);
        }
        leaveFirstVersion("measure");
        leaveFirstVersion("year");
        database.getCollection("view_generations").drop();

        try (var node = node()) {
            for (String name : List.of("measure", "year")) {
                assertThat(node.projections().status(name).serving()).isEqualTo(new Generation(name, 1, 1));
            }
            assertThat(answers(node, events.size())).isEqualTo(before).isNotEqualTo(past);
            assertThat(answers(node, COUNT)).isEqualTo(past);

            node.started();
            for (String name : List.of("measure", "year")) {
                assertThat(node.ended(name + "_2").state()).isEqualTo(State.COMPLETED);
                RebuildNode.awaited(() -> node.projections().status(name).isCurrent() ? name : null);
            }
            assertThat(answers(node, events.size())).isEqualTo(before);
            assertThat(answers(node, COUNT)).isEqualTo(past);
        }
    }

    @Test
    void rowsOfTheSameVersionFromBeforeThereWereGenerationsGoOnAnswering() {
        try (var node = node().started()) {
            node.write(events.subList(0, COUNT));
            node.await("measure", COUNT);
        }
        copy("measure", row -> {});
        database.getCollection("view_generations").drop();

        try (var node = node()) {
            assertThat(node.projections().status("measure").serving()).isEqualTo(new Generation("measure", 2, 1));
            assertThat(node.projections().status("measure").reached().position())
                    .isEqualTo(COUNT);
        }
    }

    private RebuildNode node() {
        return new RebuildNode(database, NONE, new MeasureProjection(), new YearProjection());
    }

    private static Generation serving(RebuildNode node) {
        return Objects.requireNonNull(node.projections().status("city").serving());
    }

    private static List<String> answers(RebuildNode node, long position) {
        var measures = new MeasureQueries(node.projections().readModel("measure"));
        var years = new YearQueries(node.projections().readModel("year"));
        var answers = new ArrayList<String>();
        measures.measures(MeasureFilter.all(), position, Place.START, ALL)
                .items()
                .forEach(measure -> answers.add(measure.toString()));
        years.years(position, Place.START, ALL).items().forEach(year -> answers.add(year.toString()));
        IntStream.rangeClosed(2019, 2024)
                .mapToObj(FiscalYear::new)
                .flatMap(year -> years.measures(year, position, Place.START, ALL).items().stream())
                .forEach(measure -> answers.add(measure.toString()));
        assertThat(answers).hasSizeGreaterThan(10);
        return answers;
    }

    /** Puts rows as the first version kept them in the place of those of the second. */
    private void leaveFirstVersion(String name) {
        copy(name, row -> {
            row.remove("texts");
            row.remove("recorded");
            row.remove("event");
        });
        database.getCollection("view_" + name + "_2").drop();
        positions().deleteOne(Filters.eq(name + "_2"));
        database.getCollection("processor_tokens").deleteMany(Filters.eq("processorName", name + "_2"));
    }

    private interface Change {
        void of(Document row);
    }

    private void copy(String name, Change change) {
        var rows = new ArrayList<Document>();
        for (Document version :
                database.getCollection("view_" + name + "_2").find().batchSize(ALL)) {
            Document row =
                    Objects.requireNonNull(version.get("v", Document.class)).get("row", Document.class);
            if (row != null) {
                change.of(row);
            }
            rows.add(version);
        }
        database.getCollection("view_" + name + "_1").insertMany(rows);
        Document reached =
                Objects.requireNonNull(positions().find(Filters.eq(name + "_2")).first());
        positions().insertOne(new Document(reached).append("_id", name + "_1"));
    }

    private MongoCollection<Document> positions() {
        return database.getCollection("view_positions");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
