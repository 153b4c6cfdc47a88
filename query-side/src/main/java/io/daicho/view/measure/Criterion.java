package io.daicho.view.measure;

import io.daicho.projection.RowList;
import java.util.List;
import java.util.function.Predicate;

/** One condition on measures: holds for those that stand in any of the lists, each with the test that says the same. */
record Criterion(List<Listed> lists) {

    record Listed(RowList list, Predicate<MeasureRecord> holds) {}

    static Criterion of(RowList list, Predicate<MeasureRecord> holds) {
        return new Criterion(List.of(new Listed(list, holds)));
    }

    boolean holds(MeasureRecord measure) {
        return lists.stream().anyMatch(listed -> listed.holds().test(measure));
    }

    /** A measure that stands in several of the lists counts in the first of them. */
    boolean firstHolds(int list, MeasureRecord measure) {
        return lists.subList(0, list).stream()
                .noneMatch(listed -> listed.holds().test(measure));
    }

    List<RowList> rowLists() {
        return lists.stream().map(Listed::list).toList();
    }
}
