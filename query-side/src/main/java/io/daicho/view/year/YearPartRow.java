package io.daicho.view.year;

import io.daicho.projection.Memberships;
import io.daicho.view.tally.YearTally;

/**
 * What a department or a city has to do with a fiscal year.
 *
 * @param id of the department or the city
 * @param tally counts of the measures assigned to the department, or linked to the city
 * @param participating measures whose result names the city as a participant; 0 for departments
 */
record YearPartRow(String id, YearTally tally, int participating, Memberships lists) {

    boolean saysNothing() {
        return participating == 0 && tally.equals(YearTally.ZERO);
    }

    YearPartRow with(YearShare before, YearShare after) {
        return new YearPartRow(
                id,
                tally.minus(before.tally()).plus(after.tally()),
                participating - before.participating() + after.participating(),
                lists);
    }
}
