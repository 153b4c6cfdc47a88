package io.daicho.view.year;

import io.daicho.view.tally.YearTally;

/** A fiscal year and its counts over all measures. */
record YearRow(int year, YearTally tally) {}
