package io.daicho.view.year;

import io.daicho.view.tally.YearCounts;

/**
 * A department's counts of a fiscal year.
 *
 * @param name the name the department bears at the position
 */
public record YearDepartment(String id, String name, YearCounts counts) {}
