package io.daicho.report;

/**
 * What a report is asked for besides its position.
 *
 * @param names shown by annual-progress; the other reports are about departments as they are named at the position
 * @param language of the report's own words and, where the ledger has both, of the names of cities
 */
public record Parameters(Years years, DepartmentNames names, Language language) {}
