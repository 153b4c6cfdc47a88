package io.daicho.view.year;

import io.daicho.events.YearResult;

/** The result of one fiscal year of one measure, with its text. */
record ResultRow(YearResult result) {}
