package io.daicho.view.year;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fiscal years anything is known about: one row, since a ledger has some decades of them. */
record YearsRow(SortedSet<Integer> years) {

    static final YearsRow NONE = new YearsRow(Collections.emptySortedSet());

    YearsRow {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    YearsRow with(int year) {
        var more = new TreeSet<>(years);
        more.add(year);
        return new YearsRow(more);
    }

    YearsRow without(int year) {
        var less = new TreeSet<>(years);
        less.remove(year);
        return new YearsRow(less);
    }
}
