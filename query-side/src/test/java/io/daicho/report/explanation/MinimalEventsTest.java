package io.daicho.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinimalEventsTest {

    @Test
    void theOnlySetThatHasThePropertyIsFound() {
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int size = 1 + random.nextInt(100);
            var needed = new TreeSet<Integer>();
            random.ints(random.nextInt(5), 0, size).forEach(needed::add);

            assertThat(MinimalEvents.of(range(size), kept -> kept.containsAll(needed)))
                    .isEqualTo(List.copyOf(needed));
        }
    }

    @Test
    void whatIsLeftIsMinimalEvenWhereEventsUndoOneAnother() {
        var random = new Random(4);
        for (int i = 0; i < 200; i++) {
            List<Integer> weights = random.ints(40, -2, 3).boxed().toList();
            int sum = weights.stream().mapToInt(one -> one).sum();
            Predicate<List<Integer>> sameSum =
                    kept -> kept.stream().mapToInt(weights::get).sum() == sum;
            List<Integer> left = MinimalEvents.of(range(40), sameSum);

            assertThat(sameSum.test(left)).isTrue();
            left.forEach(one -> {
                var rest = new ArrayList<>(left);
                rest.remove(one);
                assertThat(sameSum.test(rest)).isFalse();
            });
        }
    }

    @Test
    void ofEventsThatSayTheSameTheLatestStays() {
        assertThat(MinimalEvents.of(range(30), kept -> !kept.isEmpty())).containsExactly(29);
    }

    @Test
    void aLongHistoryOfWhichLittleMattersTakesFewTrials() {
        var trials = new AtomicInteger();
        List<Integer> left = MinimalEvents.of(range(100_000), kept -> {
            trials.incrementAndGet();
            return kept.containsAll(Set.of(7, 99_999));
        });

        assertThat(left).containsExactly(7, 99_999);
        assertThat(trials).hasValueLessThan(150);
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
