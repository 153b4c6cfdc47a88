package io.daicho.view.department;

import io.daicho.events.DepartmentName;
import io.daicho.projection.RowList;
import io.daicho.view.tally.PrintedName;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lists of the read model per department. */
final class DepartmentLists {

    static final RowList ALL = RowList.of("departments");

    private DepartmentLists() {}

    static RowList ofBureau(String bureau) {
        return RowList.of("bureau", PrintedName.comparable(bureau));
    }

    static RowList measuresOf(Object departmentId) {
        return RowList.of("measures", departmentId);
    }

    static SortedSet<String> of(DepartmentName name) {
        var lists = new TreeSet<String>();
        lists.add(ALL.name());
        lists.add(ofBureau(name.bureau()).name());
        return lists;
    }
}
