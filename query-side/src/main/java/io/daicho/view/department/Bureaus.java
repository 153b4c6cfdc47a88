package io.daicho.view.department;

import io.daicho.events.DepartmentName;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowWriter;
import io.daicho.view.tally.PrintedName;
import io.daicho.view.tally.Tally;

/** Keeps the sums per bureau. A bureau without departments is gone. */
final class Bureaus {

    static final RowKind<BureauRow> BUREAU = new RowKind<>("bureau", BureauRow.class);

    private Bureaus() {}

    static RowKey<BureauRow> key(String bureau) {
        return BUREAU.key(PrintedName.comparable(bureau));
    }

    static void enter(DepartmentName name, Tally tally, RowWriter rows) {
        change(name, 1, Tally.ZERO, tally, rows);
    }

    static void leave(DepartmentName name, Tally tally, RowWriter rows) {
        change(name, -1, tally, Tally.ZERO, rows);
    }

    static void recount(DepartmentName name, Tally before, Tally after, RowWriter rows) {
        change(name, 0, before, after, rows);
    }

    private static void change(DepartmentName name, int departments, Tally before, Tally after, RowWriter rows) {
        RowKey<BureauRow> key = key(name.bureau());
        BureauRow bureau = rows.find(key).orElseGet(() -> new BureauRow(name.bureau(), 0, Tally.ZERO));
        BureauRow changed =
                bureau.with(departments, bureau.tally().minus(before).plus(after));
        if (changed.departments() == 0) {
            rows.delete(key);
        } else {
            rows.put(key, changed);
        }
    }
}
