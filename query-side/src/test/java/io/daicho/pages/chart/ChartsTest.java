package io.daicho.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.daicho.pages.chart.Chart.Mark;
import io.daicho.pages.chart.Chart.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {

    private static Value value(String kind, long count) {
        return new Value(kind, kind + ": " + count, count, "/" + kind);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 4, 5, 9, 27, 100, 101, 999, 123_456})
    void aScaleReachesTheCountInFewRoundSteps(long count) {
        Scale scale = Scale.upTo(count);

        assertThat(scale.top()).isGreaterThanOrEqualTo(Math.max(1, count)).isLessThan(Math.max(4, 3 * count));
        assertThat(scale.ticks()).hasSizeBetween(2, 5).startsWith(0L).endsWith(scale.top());
    }

    @Test
    void barsAreAsLongAsTheirCountsAndStandOneBehindTheOther() {
        Chart chart = StackedRows.of(
                "c",
                List.of(
                        new StackedRows.Group("one", null, List.of(value("a", 10), value("none", 0), value("b", 20))),
                        new StackedRows.Group("other", null, List.of(value("a", 5)))),
                List.of());

        assertThat(chart.marks()).extracting(mark -> mark.value().count()).containsExactly(10L, 20L, 5L);
        Mark first = chart.marks().get(0);
        Mark second = chart.marks().get(1);
        assertThat(second.width()).isCloseTo(2 * first.width(), within(0.001));
        assertThat(second.x()).isCloseTo(first.x() + first.width(), within(0.001));
        assertThat(chart.marks().get(2).y()).isGreaterThanOrEqualTo(first.y() + first.height());
        assertThat(chart.marks())
                .allSatisfy(mark -> assertThat(mark.x() + mark.width()).isLessThanOrEqualTo(chart.width()));
    }

    @Test
    void columnsStandOnTheBaseLineAndTheSmallestCountIsSeen() {
        Chart chart = StackedColumns.of(
                "c",
                400,
                List.of(new StackedColumns.Group("one", null, List.of(value("a", 1_000), value("b", 1)))),
                List.of());

        assertThat(chart.marks().get(1).height()).isGreaterThanOrEqualTo(2);
        assertThat(chart.marks().get(1).y() + chart.marks().get(1).height())
                .isCloseTo(chart.marks().get(0).y(), within(0.001));
    }

    @Test
    void aCountIsWrittenOnItsMarkOnlyWhereThereIsRoom() {
        assertThat(new Mark(0, 0, 60, 18, value("a", 123)).inside()).isNotNull();
        assertThat(new Mark(0, 0, 9, 18, value("a", 123)).inside()).isNull();
    }

    @Test
    void anEmptyLedgerHasAChartWithoutMarks() {
        assertThat(StackedColumns.of("c", 400, List.of(), List.of()).marks()).isEmpty();
        assertThat(StackedRows.of("c", List.of(), List.of()).marks()).isEmpty();
    }
}
