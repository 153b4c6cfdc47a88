package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamHeadsTest {

    private final StreamHeads heads = new StreamHeads();

    @Test
    void aStreamNotMetYetBeginsWithZero() {
        assertThat(heads.next(7)).isZero();
        assertThat(heads.next(0)).isZero();
        assertThat(heads.next(-1)).isZero();
    }

    @Test
    void remembersTheLastOfEachOfVeryManyStreamsAsAMapDoes() {
        var random = new Random(3);
        Map<Long, Long> oracle = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            // few high bits, so that slots are taken by others
            long stream = random.nextInt(40_000) * (random.nextBoolean() ? 1L : 1L << 33);
            long next = oracle.getOrDefault(stream, 0L) + 1 + random.nextInt(3);
            assertThat(heads.next(stream)).isEqualTo(oracle.getOrDefault(stream, 0L));
            heads.put(stream, next);
            oracle.put(stream, next);
        }
        oracle.forEach((stream, next) -> assertThat(heads.next(stream)).isEqualTo(next));
        assertThat(oracle).hasSizeGreaterThan(40_000);
    }

    @Test
    void streamsThatWantTheSameSlotAreKeptApart() {
        long step = 1L << 20;
        for (long i = 1; i <= 500; i++) {
            heads.put(i * step, i);
        }
        for (long i = 1; i <= 500; i++) {
            assertThat(heads.next(i * step)).isEqualTo(i);
        }
        assertThat(heads.next(501 * step)).isZero();
    }
}
