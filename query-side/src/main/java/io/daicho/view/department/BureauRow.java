package io.daicho.view.department;

import io.daicho.view.tally.Tally;

/**
 * A bureau: the departments that bear its name now, summed up.
 *
 * @param name as its departments print it
 * @param departments how many there are
 */
record BureauRow(String name, int departments, Tally tally) {

    BureauRow with(int moreDepartments, Tally other) {
        return new BureauRow(name, departments + moreDepartments, other);
    }
}
