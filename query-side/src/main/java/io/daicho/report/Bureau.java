package io.daicho.report;

import io.daicho.view.department.DepartmentSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A bureau and those of its departments that have measures.
 *
 * @param name as the first of them writes it
 */
record Bureau(String key, String name, List<DepartmentSummary> departments) {

    /** In the order in which the ledger first heard of their departments. */
    static List<Bureau> of(List<DepartmentSummary> departments) {
        var grouped = new LinkedHashMap<String, List<DepartmentSummary>>();
        for (DepartmentSummary department : departments) {
            if (department.counts().measures() > 0) {
                grouped.computeIfAbsent(BureauKey.of(department.bureau()), absent -> new ArrayList<>())
                        .add(department);
            }
        }
        var bureaus = new ArrayList<Bureau>();
        grouped.forEach(
                (key, group) -> bureaus.add(new Bureau(key, group.getFirst().bureau(), group)));
        return bureaus;
    }
}
