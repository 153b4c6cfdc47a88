package io.daicho.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.TextErased;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.Projection;
import io.daicho.projection.ProjectionHarness;
import java.util.AbstractList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of a ledger from which texts were erased are those of a fresh replay of the purged log, byte for byte. */
class ErasedRowsTest {

    private static final int EVENTS = 120;

    static LongStream seeds() {
        return LongStream.rangeClosed(3001, 3060);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsMadeBeforeThePurgeBecomeWhatAReplayMakesAfterIt(long seed) {
        ErasedLedger ledger = ErasedLedger.of(seed, EVENTS);
        assertThat(ledger.open()).extracting(PositionedEvent::event).hasAtLeastOneElementOfType(TextErased.class);
        for (Projection projection : ReadModels.projections()) {
            var random = new Random(seed);
            var live = new ProjectionHarness(projection);
            var replayed = new ProjectionHarness(projection);

            live.apply(ledger.open(), random);
            replayed.apply(ledger.purged(), random);

            assertThat(live.stored()).as(projection.name()).containsExactlyInAnyOrderElementsOf(replayed.stored());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itDoesNotMatterWhenThePurgeComesNorHowOftenTheProjectionDies(long seed) {
        ErasedLedger ledger = ErasedLedger.of(seed, EVENTS);
        for (Projection projection : ReadModels.projections()) {
            var random = new Random(seed);
            var live = new ProjectionHarness(projection);
            var replayed = new ProjectionHarness(projection);
            int purgedAfter = random.nextInt(3 * EVENTS);

            int crashes = live.applyCrashing(purgedWhileRead(ledger, purgedAfter), random);
            replayed.apply(ledger.purged(), random);

            assertThat(crashes).isPositive();
            assertThat(live.stored()).as(projection.name()).containsExactlyInAnyOrderElementsOf(replayed.stored());
        }
    }

    /** The log as a reader meets it that has read some events before the purge, and reads the others after it. */
    private static List<PositionedEvent> purgedWhileRead(ErasedLedger ledger, int purgedAfter) {
        return new AbstractList<>() {

            private int read;

            @Override
            public PositionedEvent get(int index) {
                return read++ < purgedAfter
                        ? ledger.open().get(index)
                        : ledger.purged().get(index);
            }

            @Override
            public int size() {
                return ledger.open().size();
            }
        };
    }
}
