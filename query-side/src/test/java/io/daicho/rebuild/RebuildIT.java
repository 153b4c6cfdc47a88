package io.daicho.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.log.TestMongo;
import io.daicho.projection.Generation;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.RowsNotBuilt;
import io.daicho.rebuild.Rebuild.State;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import io.daicho.view.RandomLedger;
import io.daicho.view.actor.ActorProjection;
import io.daicho.view.city.CityProjection;
import io.daicho.view.department.DepartmentProjection;
import io.daicho.view.measure.MeasureProjection;
import io.daicho.view.year.YearProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Rebuilds on the real log, beside real processors. */
class RebuildIT {

    private static final SkippedEvents NONE = (projection, version) -> List.of();
    private static final int COUNT = 260;

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final List<PositionedEvent> events = RandomLedger.events(11, COUNT);

    @Test
    void everyProjectionIsRebuiltInOneReadingAndItsRowsTakeThePlaceOfEqualOnes() {
        Projection[] all = {
            new MeasureProjection(),
            new DepartmentProjection(),
            new CityProjection(),
            new YearProjection(),
            new ActorProjection()
        };
        try (var node = new RebuildNode(database, NONE, all).started()) {
            node.write(events.subList(0, 200));
            List<String> ids = Stream.of(all)
                    .map(one -> node.rebuilds()
                            .start(one.name(), Cause.REQUEST, Basis.ROWS, "tester")
                            .id())
                    .toList();
            node.write(events.subList(200, COUNT));

            for (String id : ids) {
                Rebuild ended = node.ended(id);
                assertThat(ended.problem()).as(id).isNull();
                assertThat(ended.state()).isEqualTo(State.COMPLETED);
                assertThat(ended.certificates()).singleElement().satisfies(certificate -> {
                    assertThat(certificate.isEqual()).isTrue();
                    assertThat(certificate.position()).isGreaterThanOrEqualTo(200);
                    assertThat(certificate.changes()).isPositive();
                });
                Generation built = ended.generation();
                assertThat(node.projections().serving(built.projection()).serving())
                        .isEqualTo(2);
                node.await(built.projection(), COUNT);
                awaitGone(built.withNumber(1));
            }
        }
    }

    @Test
    void oneWrongRowAmongThoseThatAnswerStopsTheSwapAndIsNamed() {
        try (var node = new RebuildNode(database, NONE, new CityProjection()).started()) {
            node.write(events);
            node.await("city", COUNT);
            Planted planted = plant(new Generation("city", 1, 1));

            Rebuild refused = node.rebuilt("city");

            assertThat(refused.state()).isEqualTo(State.REFUSED);
            assertNamed(refused, planted, Difference.Verdict.LEFT_IS_WRONG);
            assertNothingChanged(node, refused);
        }
    }

    @Test
    void whereTheRowsThatAnswerAreWrongRowsThatAreWhatTheLogSaysCanTakeTheirPlace() {
        try (var node = new RebuildNode(database, NONE, new CityProjection()).started()) {
            node.write(events);
            node.await("city", COUNT);
            plant(new Generation("city", 1, 1));

            Rebuild rebuilt = node.rebuilt("city", Basis.LOG);

            assertThat(rebuilt.state()).isEqualTo(State.COMPLETED);
            assertThat(rebuilt.certificates()).singleElement().satisfies(certificate -> {
                assertThat(certificate.left()).isEqualTo("second evaluation");
                assertThat(certificate.isEqual()).isTrue();
            });
            assertThat(node.rebuilt("city").state()).isEqualTo(State.COMPLETED);
        }
    }

    @Test
    void oneWrongRowAmongTheNewOnesStopsTheSwapAndIsNamed() {
        var asked = new AtomicInteger();
        var planted = new ArrayList<Planted>();
        SkippedEvents planting = (projection, version) -> {
            // asked when it is started, then when it has been built
            if (asked.incrementAndGet() == 2) {
                planted.add(plant(new Generation("city", 1, 2)));
            }
            return List.of();
        };
        try (var node = new RebuildNode(database, planting, new CityProjection()).started()) {
            node.write(events);
            node.await("city", COUNT);

            Rebuild refused = node.rebuilt("city");

            assertThat(refused.state()).isEqualTo(State.REFUSED);
            assertNamed(refused, planted.getFirst(), Difference.Verdict.RIGHT_IS_WRONG);
            assertNothingChanged(node, refused);
        }
    }

    @Test
    void anEventThatTheRowsThatAnswerHaveSkippedStopsTheSwapAndIsNamed() {
        long skipped = positionWithAnEffect();
        Projection forgetful = Tampered.with(new CityProjection(), (projection, event, rows) -> {
            if (event.position() != skipped) {
                projection.apply(event, rows);
            }
        });
        try (var node = new RebuildNode(database, NONE, forgetful).started()) {
            node.write(events);
            node.await("city", COUNT);
        }
        try (var node = new RebuildNode(database, NONE, new CityProjection()).started()) {
            Rebuild refused = node.rebuilt("city");

            assertThat(refused.state()).isEqualTo(State.REFUSED);
            Difference first = refused.certificates().getLast().differences().getFirst();
            assertThat(first.position()).isEqualTo(skipped);
            assertThat(first.left()).isNull();
            assertThat(first.verdict()).isEqualTo(Difference.Verdict.LEFT_IS_WRONG);
            assertThat(refused.problem()).contains("position " + skipped);
            assertNothingChanged(node, refused);
        }
    }

    @Test
    void anEventThatTheReadingOfTheLogSkipsStopsTheRebuildAndIsNamed() {
        try (var node =
                new RebuildNode(database, NONE, store -> new HolePuncher(store, 77), new CityProjection()).started()) {
            node.write(events);
            node.await("city", COUNT);

            Rebuild failed = node.rebuilt("city");

            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.problem()).contains("projection city expects the event at position 77 and got 78");
            assertNothingChanged(node, failed);
        }
    }

    @Test
    void aHandlerThatIsNotDeterministicStopsTheSwapAndIsNamed() {
        Projection fickle = fickle(1);
        try (var node = new RebuildNode(database, NONE, fickle).started()) {
            node.write(events);
            node.await("city", COUNT);

            Rebuild refused = node.rebuilt("city");

            assertFickle(refused);
            assertNothingChanged(node, refused);
        }
    }

    @Test
    void aHandlerThatIsNotDeterministicIsNamedAlsoWhereThereAreNoRowsOfItsVersionToCompareWith() {
        try (var node = new RebuildNode(database, NONE, new CityProjection()).started()) {
            node.write(events);
            node.await("city", COUNT);
        }
        try (var node = new RebuildNode(database, NONE, fickle(2)).started()) {
            Rebuild refused = node.ended("city_2");

            assertThat(refused.request().cause()).isEqualTo(Cause.NEW_VERSION);
            assertFickle(refused);
            assertThat(node.projections().serving("city").isServing()).isFalse();
        }
    }

    /** Gives a city another name each time it is asked. */
    private Projection fickle(int version) {
        long position = positionWithAnEffect();
        return new Tampered(new CityProjection(), version, false, (projection, event, rows) -> {
            boolean strange = event.position() == position;
            projection.apply(strange ? renamed(event, UUID.randomUUID().toString()) : event, rows);
        });
    }

    private static PositionedEvent renamed(PositionedEvent event, String name) {
        var city = (PartnerCityRegistered) event.event();
        return new PositionedEvent(
                event.position(),
                event.at(),
                event.stream(),
                event.seq(),
                event.actor(),
                new PartnerCityRegistered(city.city(), name, city.nameEn(), city.country()));
    }

    private void assertFickle(Rebuild refused) {
        assertThat(refused.state()).as("%s", refused).isEqualTo(State.REFUSED);
        Difference first = refused.certificates().getLast().differences().getFirst();
        assertThat(first.position()).isEqualTo(positionWithAnEffect());
        assertThat(first.verdict()).isEqualTo(Difference.Verdict.NOT_DETERMINISTIC);
        assertThat(refused.problem())
                .contains("position " + positionWithAnEffect())
                .contains("city_" + refused.generation().version())
                .contains("NOT_DETERMINISTIC");
    }

    @Test
    void newCodeThatCannotAnswerFromTheOldRowsSaysThatItsOwnAreBeingBuilt() {
        try (var old = new RebuildNode(database, NONE, new CityProjection()).started()) {
            old.write(events);
            old.await("city", COUNT);
        }
        var begin = new CountDownLatch(1);
        Projection next = new Tampered(new CityProjection(), 2, false, (projection, event, rows) -> {
            awaitQuietly(begin);
            projection.apply(event, rows);
        });
        try (var node = new RebuildNode(database, NONE, next).started()) {
            assertThatThrownBy(() -> node.projections().readModel("city").reached())
                    .isInstanceOf(RowsNotBuilt.class)
                    .hasMessageContaining("version 2 of the read model city");
            begin.countDown();
            assertThat(node.ended("city_2").state()).isEqualTo(State.COMPLETED);
            RebuildNode.awaited(() -> node.projections().status("city").isCurrent() ? next : null);
            node.await("city", COUNT);
        }
    }

    @Test
    void aCancelledRebuildLeavesNothingBehind() {
        var reached = new CountDownLatch(1);
        var rebuilding = new AtomicInteger();
        Projection slow = Tampered.with(new CityProjection(), (projection, event, rows) -> {
            projection.apply(event, rows);
            if (rebuilding.get() > 0 && event.position() > COUNT / 2) {
                reached.countDown();
                pause();
            }
        });
        try (var node = new RebuildNode(database, NONE, slow).started()) {
            node.write(events);
            node.await("city", COUNT);
            rebuilding.set(1);
            Rebuild begun = node.rebuilds().start("city", Cause.REQUEST, Basis.ROWS, "tester");
            awaitQuietly(reached);
            assertThatThrownBy(() -> node.rebuilds().start("city", Cause.REQUEST, Basis.ROWS, "tester"))
                    .isInstanceOf(RebuildRunning.class)
                    .hasMessageContaining(begun.id());

            assertThat(node.rebuilds().cancel(begun.id(), "somebody")).isTrue();

            assertThat(node.ended(begun.id()).problem()).isEqualTo("cancelled by somebody");
            assertThat(node.rebuilds().cancel(begun.id(), "somebody")).isFalse();
            awaitGone(begun.generation());
            assertNothingChanged(node, node.ended(begun.id()));
            rebuilding.set(0);
            assertThat(node.rebuilt("city").generation().number()).isEqualTo(3);
        }
    }

    @Test
    void aRebuildThatANodeLeavesBehindIsGoneOnWithByAnotherFromWhereItStood() {
        var reached = new CountDownLatch(1);
        var rebuilding = new AtomicInteger();
        Projection slow = Tampered.with(new CityProjection(), (projection, event, rows) -> {
            projection.apply(event, rows);
            if (rebuilding.get() > 0 && event.position() > COUNT / 2) {
                reached.countDown();
                pause();
            }
        });
        String id;
        try (var node = new RebuildNode(database, NONE, slow).started()) {
            node.write(events);
            node.await("city", COUNT);
            rebuilding.set(1);
            id = node.rebuilds()
                    .start("city", Cause.REQUEST, Basis.ROWS, "tester")
                    .id();
            awaitQuietly(reached);
        }
        try (var node = new RebuildNode(database, NONE, new CityProjection()).started()) {
            Rebuild ended = node.ended(id);

            assertThat(ended.state()).isEqualTo(State.COMPLETED);
            assertThat(ended.attempts()).isEqualTo(2);
            node.await("city", COUNT);
        }
    }

    private record Planted(String id, String key, long from) {}

    /** Changes one member of one superseded version of some row. */
    private Planted plant(Generation generation) {
        for (Document document : rows(generation)) {
            Document version = document.get("v", Document.class);
            if (version.containsKey("to") && version.getString("key").startsWith("city/")) {
                database.getCollection("view_" + generation.storageName())
                        .updateOne(
                                new Document("_id", document.get("_id")),
                                new Document("$set", new Document("v.row.planted", true)));
                return new Planted(document.getString("_id"), version.getString("key"), version.getLong("from"));
            }
        }
        throw new IllegalStateException("no superseded version to change");
    }

    private List<Document> rows(Generation generation) {
        return database.getCollection("view_" + generation.storageName()).find().into(new ArrayList<>());
    }

    private static void assertNamed(Rebuild refused, Planted planted, Difference.Verdict verdict) {
        assertThat(refused.certificates().getLast().differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.key()).isEqualTo(planted.key());
                    assertThat(difference.position()).isEqualTo(planted.from());
                    assertThat(difference.verdict()).isEqualTo(verdict);
                    assertThat(difference.left()).isNotEqualTo(difference.right());
                });
        assertThat(refused.problem()).contains(planted.key()).contains(verdict.name());
    }

    private void assertNothingChanged(RebuildNode node, Rebuild ended) {
        assertThat(node.projections().serving("city").serving()).isEqualTo(1);
        node.await("city", COUNT);
        awaitGone(ended.generation());
    }

    private void awaitGone(Generation generation) {
        RebuildNode.awaited(() -> {
            boolean rowsGone = !database.listCollectionNames()
                    .into(new ArrayList<>())
                    .contains("view_" + generation.storageName());
            boolean positionGone = database.getCollection("view_positions")
                            .find(new Document("_id", generation.storageName()))
                            .first()
                    == null;
            return rowsGone && positionGone ? generation : null;
        });
    }

    /** The first event behind some others that begins a version of a city's row. */
    private long positionWithAnEffect() {
        return events.stream()
                .filter(event -> event.event() instanceof PartnerCityRegistered)
                .mapToLong(PositionedEvent::position)
                .filter(position -> position > 20)
                .findFirst()
                .orElseThrow();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
