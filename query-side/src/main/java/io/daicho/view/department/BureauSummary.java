package io.daicho.view.department;

import io.daicho.view.tally.Counts;

/** The departments of a bureau, summed up. */
public record BureauSummary(String name, int departments, Counts counts) {

    static BureauSummary of(BureauRow row) {
        return new BureauSummary(row.name(), row.departments(), Counts.of(row.tally()));
    }
}
