package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.projection.RandomWalk.Cell;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of rows must give the engine: the same answers as a map copied at each event. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VersionedRowsContract {

    private static final List<RowKey<Cell>> KEYS =
            IntStream.range(0, RandomWalk.CELLS).mapToObj(RandomWalk.CELL::key).toList();

    /** How many random walks the store's speed affords. */
    abstract LongStream seeds();

    abstract RowStore emptyStore(Projection projection);

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPositionReadsAsAPlainMapWouldHaveBeenThen(long seed) {
        var random = new Random(seed);
        var walk = new RandomWalk(seed);
        long last = 1L + random.nextInt(400);
        var store = emptyStore(new RandomWalk(1));
        var projector = new Projector(walk, store);

        applyInRandomBatches(projector, random, last);

        assertEveryPosition(walk, ProjectionHarness.readModel(new Generation("walk", 1, 1), store), last);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCrashAfterAnyWriteOfABatchIsHealedByHandlingItsEventsAgain(long seed) {
        var random = new Random(seed);
        var walk = new RandomWalk(seed);
        long last = 60L + random.nextInt(140);
        var states = walk.statesUpTo(last);
        var store = emptyStore(new RandomWalk(1));
        var crashing = new CrashingRowStore(store, random);
        var reader = ProjectionHarness.readModel(new Generation("walk", 1, 1), store);
        var projector = new Projector(walk, crashing);
        int crashes = 0;

        while (store.reached().position() < last) {
            long before = store.reached().position();
            // the token may lie behind the position: some events come once more
            long first = Math.max(1, before + 1 - random.nextInt(3));
            long end = Math.min(last, before + 1 + random.nextInt(30));
            crashing.crashAfter(random.nextInt(60));
            try {
                projector.apply(RandomWalk.events(first, end));
            } catch (CrashingRowStore.Crash crash) {
                crashes++;
                if (random.nextBoolean()) {
                    projector = new Projector(walk, crashing);
                }
            }
            crashing.recover();
            long reached = store.reached().position();
            assertThat(reached).isGreaterThanOrEqualTo(before);
            assertThat(reader.at(reached).findAll(KEYS)).isEqualTo(states.get((int) reached));
            int earlier = random.nextInt((int) reached + 1);
            assertThat(reader.at(earlier).findAll(KEYS)).isEqualTo(states.get(earlier));
        }

        assertThat(crashes).isPositive();
        assertEveryPosition(walk, reader, last);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWriterThatLostItsClaimAndWakesUpLaterChangesNothing(long seed) {
        var random = new Random(seed);
        var walk = new RandomWalk(seed);
        var store = emptyStore(new RandomWalk(1));
        var sleeper = new SleepingRowStore(store);
        new Projector(walk, store).apply(RandomWalk.events(1, 20));

        new Projector(walk, sleeper).apply(RandomWalk.events(21, 40 + random.nextInt(40)));
        new Projector(walk, store).apply(RandomWalk.events(21, 120));
        sleeper.wakeUp();

        assertThat(store.reached().position()).isEqualTo(120);
        assertEveryPosition(walk, ProjectionHarness.readModel(new Generation("walk", 1, 1), store), 120);
        new Projector(walk, store).apply(RandomWalk.events(121, 150));
        assertEveryPosition(walk, ProjectionHarness.readModel(new Generation("walk", 1, 1), store), 150);
    }

    @Test
    void aGapBetweenTheReachedPositionAndTheNextEventIsRefused() {
        var store = emptyStore(new RandomWalk(1));
        var projector = new Projector(new RandomWalk(1), store);
        projector.apply(RandomWalk.events(1, 3));

        assertThatThrownBy(() -> projector.apply(RandomWalk.events(5, 6)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position 4")
                .hasMessageContaining("got 5");
        assertThat(store.reached().position()).isEqualTo(3);
    }

    @Test
    void aMissingVersionIsAnErrorAndNotAnAbsentRow() {
        var store = emptyStore(new RandomWalk(1));
        var key = RandomWalk.CELL.key("torn");
        store.writeNewest(List.of(RowVersion.first(key.id(), 1, new Cell(1, "")).next(5, new Cell(2, ""))));

        var reader = new RowsAt(new VersionSearch(store), 3);

        assertThatThrownBy(() -> reader.find(key)).hasMessageContaining("cell/torn@1");
    }

    private static void applyInRandomBatches(Projector projector, Random random, long last) {
        for (long first = 1; first <= last; ) {
            long end = Math.min(last, first + random.nextInt(50));
            projector.apply(RandomWalk.events(first, end));
            first = end + 1;
        }
    }

    private static void assertEveryPosition(RandomWalk walk, ReadModel reader, long last) {
        List<Map<RowKey<Cell>, Cell>> states = walk.statesUpTo(last);
        assertThat(reader.reached().position()).isEqualTo(last);
        for (int position = 0; position <= last; position++) {
            assertThat(reader.at(position).findAll(KEYS))
                    .as("position %d", position)
                    .isEqualTo(states.get(position));
        }
    }
}
