package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CommitTimesTest {

    @Test
    void theRoundestOfANumbersRangeIsTheOneWithMostZerosAtItsEnd() {
        for (long above = 0; above < 70; above++) {
            for (long upTo = above + 1; upTo < 140; upTo++) {
                long expected = LongStream.rangeClosed(above + 1, upTo)
                        .boxed()
                        .max((a, b) -> Integer.compare(Long.numberOfTrailingZeros(a), Long.numberOfTrailingZeros(b)))
                        .orElseThrow();

                assertThat(CommitTimes.roundest(above, upTo)).isEqualTo(expected);
            }
        }
    }

    @Test
    void searchesInALogThatGrowsLookAtTheSamePositionsFirst() {
        var random = new Random(1);
        var looked = new HashSet<Long>();
        for (long head = 100_000; head < 100_200; head++) {
            long sought = 1 + random.nextLong(head);
            long until = 0;
            long after = head + 1;
            for (int step = 0; step < 8 && after - until > 1; step++) {
                long middle = CommitTimes.roundest(until, after - 1);
                looked.add(middle);
                if (middle > sought) {
                    after = middle;
                } else {
                    until = middle;
                }
            }
        }
        assertThat(looked).hasSizeLessThan(256 + 100);
    }
}
