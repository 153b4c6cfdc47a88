package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.projection.RandomWalk.Cell;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows whose past is changed: every position answers as if it had always been so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RewrittenRowsContract {

    private static final List<RowKey<Cell>> KEYS =
            IntStream.range(0, RandomWalk.CELLS).mapToObj(RandomWalk.CELL::key).toList();

    abstract LongStream seeds();

    abstract RowStore emptyStore(Projection projection);

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPositionReadsAsIfItHadAlwaysBeenSoWhateverTheBatchesAndTheCrashes(long seed) {
        var random = new Random(seed);
        var walk = new RewritingWalk(seed);
        long last = 100L + random.nextInt(200);
        var store = emptyStore(walk);
        var crashing = new CrashingRowStore(store, random);
        var projector = new Projector(walk, crashing);
        int crashes = 0;

        while (store.reached().position() < last) {
            long before = store.reached().position();
            crashing.crashAfter(random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(25));
            try {
                projector.apply(RandomWalk.events(
                        Math.max(1, before + 1 - random.nextInt(3)), Math.min(last, before + 1 + random.nextInt(30))));
            } catch (CrashingRowStore.Crash crash) {
                crashes++;
                if (random.nextBoolean()) {
                    projector = new Projector(walk, crashing);
                }
            }
            crashing.recover();
        }

        assertThat(crashes).isPositive();
        assertEveryPosition(walk, store, last);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWriterThatLostItsClaimDoesNotBringBackWhatWasStruckOutMeanwhile(long seed) {
        var random = new Random(seed);
        var walk = new RewritingWalk(seed);
        var store = emptyStore(walk);
        new Projector(walk, store).apply(RandomWalk.events(1, 20));
        var sleeper = new SleepingRowStore(store);

        new Projector(walk, sleeper).apply(RandomWalk.events(21, 30 + random.nextInt(60)));
        new Projector(walk, store).apply(RandomWalk.events(21, 200));
        sleeper.wakeUp();

        assertEveryPosition(walk, store, 200);
    }

    private static void assertEveryPosition(RewritingWalk walk, RowStore store, long last) {
        List<Map<RowKey<Cell>, Cell>> states = walk.statesUpTo(last);
        var reader = new VersionSearch(store);
        assertThat(store.reached().position()).isEqualTo(last);
        for (int position = 0; position <= last; position++) {
            assertThat(new RowsAt(reader, position).findAll(KEYS))
                    .as("position %d", position)
                    .isEqualTo(states.get(position));
        }
    }
}
