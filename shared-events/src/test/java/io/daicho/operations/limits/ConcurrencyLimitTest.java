package io.daicho.operations.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrencyLimitTest {

    @Test
    void oneMoreThanMayBeIsRefusedUntilAPlaceIsGivenBack() {
        var limit = new ConcurrencyLimit("reports", 2, Duration.ZERO);
        ConcurrencyLimit.Place first = limit.enter();
        limit.enter();

        assertThatExceptionOfType(TooManyAtOnce.class)
                .isThrownBy(limit::enter)
                .withMessage("at most 2 reports at once");
        first.close();

        limit.enter();
        assertThat(limit.taken()).isEqualTo(2);
        assertThat(limit.refused()).isEqualTo(1);
    }

    @Test
    void aPlaceGivenBackTwiceIsNotTwoPlaces() {
        var limit = new ConcurrencyLimit("reports", 1, Duration.ZERO);
        ConcurrencyLimit.Place place = limit.enter();
        place.close();
        place.close();

        limit.enter();
        assertThatExceptionOfType(TooManyAtOnce.class).isThrownBy(limit::enter);
    }

    @Test
    void aPlaceThatBecomesFreeInTimeIsTaken() throws Exception {
        var limit = new ConcurrencyLimit("reports", 1, Duration.ofSeconds(30));
        ConcurrencyLimit.Place place = limit.enter();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(limit::enter);
            place.close();

            waiting.get().close();
        }
        assertThat(limit.taken()).isZero();
        assertThat(limit.refused()).isZero();
    }

    @Test
    void underLoadNeverMoreAreInsideThanMayBe() throws Exception {
        var limit = new ConcurrencyLimit("reports", 3, Duration.ofSeconds(30));
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        Callable<Void> visit = () -> {
            try (ConcurrencyLimit.Place place = limit.enter()) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.sleep(1);
                inside.decrementAndGet();
            }
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var visited :
                    threads.invokeAll(Stream.generate(() -> visit).limit(200).toList())) {
                visited.get();
            }
        }
        assertThat(most).hasValueBetween(1, 3);
        assertThat(limit.taken()).isZero();
    }
}
