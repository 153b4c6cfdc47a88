package io.daicho.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.daicho.deadletter.Decision.Kind;
import io.daicho.deadletter.LetterRefused.Why;
import io.daicho.events.CitySlug;
import io.daicho.events.LedgerEvent;
import io.daicho.log.TestMongo;
import io.daicho.projection.DeadLetter;
import io.daicho.projection.DeadLetter.Reason;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.ProjectionHarness;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowWriter;
import io.daicho.rebuild.Comparison;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.Rebuild.State;
import io.daicho.rebuild.RebuildNode;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import io.daicho.view.RandomLedger;
import io.daicho.view.city.CityProjection;
import io.daicho.view.city.CityQueries;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** Events that cannot be handled, in the middle of the others, and what is decided about them. */
class DeadLettersIT {

    private static final int COUNT = 300;

    private final MongoDatabase database = TestMongo.freshDatabase();
    private final List<PositionedEvent> events = RandomLedger.events(23, COUNT);
    private final Set<Long> failing = new ConcurrentSkipListSet<>();
    private final MongoDecisions decisions = new MongoDecisions(database);

    @Test
    void anEventThatCannotBeHandledIsParkedWithThoseBehindItInItsStreamWhileTheRestGoesOn() {
        long poison = poisonWithFollowers();
        failing.add(poison);
        try (var node = node()) {
            node.write(events);
            node.await("city", COUNT);

            List<DeadLetter> letters = letters(node).of("city");

            Set<Long> expected = leftOut(Set.of(poison), Set.of());
            assertThat(letters).extracting(DeadLetter::position).containsExactlyElementsOf(expected);
            assertThat(letters.getFirst().reason()).isEqualTo(Reason.FAILED);
            assertThat(letters.getFirst().cause()).contains("cannot handle " + poison);
            assertThat(letters.subList(1, letters.size())).allSatisfy(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.WAITING);
                assertThat(letter.behind()).isEqualTo(poison);
            });
            assertThat(node.projections().status("city").reached().leftOutFrom())
                    .isEqualTo(poison);
            assertAnswers(node, expected);
        }
    }

    @Test
    void aRebuildThatMeetsTheSameEventsLeavesOutTheSameAndIsEqual() {
        failing.add(poisonWithFollowers());
        try (var node = node()) {
            node.write(events);
            node.await("city", COUNT);
            List<DeadLetter> before = letters(node).of("city");

            Rebuild rebuilt = rebuilt(node);

            assertThat(rebuilt.state()).isEqualTo(State.COMPLETED);
            assertThat(rebuilt.certificates()).singleElement().matches(Comparison::isEqual);
            assertThat(letters(node).of("city")).isEqualTo(before);
        }
    }

    @Test
    void aRetryOfAnEventThatStillFailsChangesNothingButIsKept() {
        long poison = poisonWithFollowers();
        failing.add(poison);
        try (var node = node()) {
            node.write(events);
            node.await("city", COUNT);
            DeadLetters letters = letters(node);

            assertThatThrownBy(() -> letters.retry("city", poison, "somebody"))
                    .isInstanceOfSatisfying(
                            LetterRefused.class, e -> assertThat(e.why()).isEqualTo(Why.FAILS_STILL))
                    .hasMessageContaining("cannot handle " + poison);

            assertThat(letters.decisions("city")).singleElement().satisfies(decision -> {
                assertThat(decision.kind()).isEqualTo(Kind.RETRY_IN_VAIN);
                assertThat(decision.actor()).isEqualTo("somebody");
            });
            assertThat(node.rebuilds().of("city")).isEmpty();
        }
    }

    @Test
    void aRetryOfAnEventThatCanBeHandledNowBringsTheRowsToWhatACleanFoldGives() {
        long poison = poisonWithFollowers();
        failing.add(poison);
        try (var node = node()) {
            node.write(events);
            node.await("city", COUNT);
            failing.clear();

            Rebuild rebuilt = node.ended(letters(node).retry("city", poison, "somebody"));

            assertThat(rebuilt.problem()).isNull();
            assertThat(rebuilt.state()).isEqualTo(State.COMPLETED);
            // with the old rows up to the event, with a second evaluation of the log for the rest
            assertThat(rebuilt.certificates())
                    .extracting(Comparison::position)
                    .first()
                    .isEqualTo(poison - 1);
            assertThat(rebuilt.certificates()).hasSize(2).allMatch(Comparison::isEqual);
            assertThat(letters(node).of("city")).isEmpty();
            assertThat(node.projections().status("city").reached().leftOutFrom())
                    .isZero();
            assertAnswers(node, Set.of());
        }
    }

    @Test
    void aSkippedEventIsDoneWithoutAndThoseBehindItAreHandled() {
        long poison = poisonWithFollowers();
        failing.add(poison);
        try (var node = node()) {
            node.write(events);
            node.await("city", COUNT);
            DeadLetters letters = letters(node);
            long waiting = letters.of("city").get(1).position();
            assertThatThrownBy(() -> letters.skip("city", waiting, "somebody", "not needed"))
                    .isInstanceOfSatisfying(
                            LetterRefused.class, e -> assertThat(e.why()).isEqualTo(Why.WAITS));
            assertThatThrownBy(() -> letters.skip("city", 1, "somebody", "not needed"))
                    .isInstanceOfSatisfying(
                            LetterRefused.class, e -> assertThat(e.why()).isEqualTo(Why.NOT_LEFT_OUT));

            Rebuild rebuilt = node.ended(letters.skip("city", poison, "somebody", "entered by mistake"));

            assertThat(rebuilt.problem()).isNull();
            assertThat(rebuilt.state()).isEqualTo(State.COMPLETED);
            assertThat(rebuilt.skipped()).containsExactly(poison);
            assertThat(letters.of("city"))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.reason()).isEqualTo(Reason.SKIPPED));
            assertThat(letters.decisions("city")).singleElement().satisfies(decision -> {
                assertThat(decision.kind()).isEqualTo(Kind.SKIP);
                assertThat(decision.reason()).isEqualTo("entered by mistake");
            });
            assertAnswers(node, Set.of(poison));
            // and a rebuild after that does without it too
            assertThat(rebuilt(node).state()).isEqualTo(State.COMPLETED);
            // until somebody wants it after all
            failing.clear();
            assertThat(node.ended(letters.retry("city", poison, "another")).state())
                    .isEqualTo(State.COMPLETED);
            assertAnswers(node, Set.of());
        }
    }

    @Test
    void aDecisionThatACrashKeptFromTakingEffectDoesSoLater() {
        long poison = poisonWithFollowers();
        failing.add(poison);
        try (var node = node()) {
            node.write(events);
            node.await("city", COUNT);
            decisions.add(new Decision(
                    "city",
                    1,
                    poison,
                    0,
                    Kind.SKIP,
                    "somebody",
                    "why",
                    Clock.systemUTC().instant(),
                    ""));

            letters(node).settle();

            Rebuild started = node.rebuilds().of("city").getFirst();
            assertThat(node.ended(started.id()).state()).isEqualTo(State.COMPLETED);
            letters(node).settle();
            assertThat(node.rebuilds().of("city")).hasSize(1);
            assertAnswers(node, Set.of(poison));
        }
    }

    private RebuildNode node() {
        return new RebuildNode(database, decisions, new Choosy(failing)).started();
    }

    private DeadLetters letters(RebuildNode node) {
        return new DeadLetters(node.context(), node.rebuilds(), decisions, Clock.systemUTC());
    }

    private static Rebuild rebuilt(RebuildNode node) {
        return node.ended(node.rebuilds()
                .start("city", Cause.REQUEST, Basis.ROWS, "tester")
                .id());
    }

    /** An event of a stream that goes on behind it. */
    private long poisonWithFollowers() {
        return events.stream()
                .filter(event -> event.position() > 30)
                .filter(event -> events.stream()
                                .filter(later -> later.position() > event.position()
                                        && later.stream().equals(event.stream()))
                                .count()
                        >= 2)
                .findFirst()
                .orElseThrow()
                .position();
    }

    private Set<Long> leftOut(Set<Long> poison, Set<Long> skipped) {
        var blocked = new TreeSet<String>();
        var leftOut = new TreeSet<Long>(skipped);
        for (PositionedEvent event : events) {
            if (poison.contains(event.position()) || blocked.contains(event.stream())) {
                blocked.add(event.stream());
                leftOut.add(event.position());
            }
        }
        return leftOut;
    }

    /** The oracle: a read model in memory that is never told of the events left out. */
    private void assertAnswers(RebuildNode node, Set<Long> leftOut) {
        var harness = new ProjectionHarness(new Choosy(leftOut, false));
        harness.apply(events, new Random(1));
        var expected = new CityQueries(harness.readModel());
        var queries = new CityQueries(node.projections().readModel("city"));
        RebuildNode.awaited(() -> queries.readModel().reached().position() == COUNT ? queries : null);
        for (long position : new long[] {COUNT, COUNT / 2, COUNT / 3, 40}) {
            assertThat(cities(queries, position)).as("position %d", position).isEqualTo(cities(expected, position));
        }
    }

    private static Map<String, Object> cities(CityQueries queries, long position) {
        var cities = new HashMap<String, Object>();
        for (String slug : List.of("paris", "beijing", "seoul", "new-york", "jakarta")) {
            cities.put(slug, queries.city(new CitySlug(slug), position));
        }
        return cities;
    }

    /** Counts cities, but cannot handle some events, or passes over them. */
    private static final class Choosy implements Projection {

        private final CityProjection cities = new CityProjection();
        private final Set<Long> positions;
        private final boolean fails;

        private Choosy(Set<Long> positions) {
            this(positions, true);
        }

        private Choosy(Set<Long> positions, boolean fails) {
            this.positions = positions;
            this.fails = fails;
        }

        @Override
        public String name() {
            return cities.name();
        }

        @Override
        public int version() {
            return cities.version();
        }

        @Override
        public List<RowKind<?>> rowKinds() {
            return cities.rowKinds();
        }

        @Override
        public List<RowKey<?>> keysRead(LedgerEvent event) {
            return cities.keysRead(event);
        }

        @Override
        public void apply(PositionedEvent event, RowWriter rows) {
            boolean chosen = positions.contains(event.position());
            if (fails || !chosen) {
                cities.apply(event, rows);
            }
            if (fails && chosen) {
                throw new IllegalArgumentException("cannot handle " + event.position());
            }
        }
    }
}
