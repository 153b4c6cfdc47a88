package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the windows and crashes, a rebuild stores the very bytes that following the log has stored. */
class GenerationBuilderTest {

    private static final int LAST = 300;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRowsBuiltAreThoseOfTheLiveProjectionByteForByte(long seed) {
        var random = new Random(seed);
        var built = new DocumentRowStore(new RandomWalk(seed));
        GenerationBuilder builder = builder(seed, built);
        for (long first = 1; first <= LAST; ) {
            long end = Math.min(LAST, first + random.nextInt(60));
            builder.apply(RandomWalk.events(first, end));
            if (random.nextInt(3) == 0) {
                builder.checkpoint();
                assertThat(built.reached().position()).isEqualTo(end);
            }
            first = end + 1;
        }
        builder.checkpoint();

        assertThat(built.everything())
                .containsExactlyInAnyOrderElementsOf(live(seed).everything());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRebuildThatDiesAtAnyWriteGoesOnFromItsLastCheckpointAndStoresTheSame(long seed) {
        var random = new Random(seed);
        var built = new DocumentRowStore(new RandomWalk(seed));
        var crashing = new CrashingRowStore(built, random);
        int crashes = 0;
        while (built.reached().position() < LAST) {
            crashing.crashAfter(
                    crashes == 0
                            ? random.nextInt(3)
                            : random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(150));
            try {
                GenerationBuilder builder = builder(seed, crashing);
                for (int chunk = random.nextInt(5); chunk >= 0; chunk--) {
                    // a batch handed over again is left alone
                    long first = Math.max(1, builder.position() + 1 - random.nextInt(3));
                    builder.apply(RandomWalk.events(first, Math.min(LAST, first + 3 + random.nextInt(30))));
                }
                builder.checkpoint();
            } catch (CrashingRowStore.Crash e) {
                crashes++;
                crashing.recover();
            }
        }

        assertThat(crashes).isPositive();
        assertThat(built.everything())
                .containsExactlyInAnyOrderElementsOf(live(seed).everything());
    }

    private static GenerationBuilder builder(long seed, RowStore store) {
        return GenerationBuilder.of(new RandomWalk(seed), store, DeadLetterStore.NONE, Set.of(), 5 + (int) seed % 90);
    }

    private static DocumentRowStore live(long seed) {
        var store = new DocumentRowStore(new RandomWalk(seed));
        new Projector(new RandomWalk(seed), store).apply(RandomWalk.events(1, LAST));
        return store;
    }
}
