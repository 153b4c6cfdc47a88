package io.daicho.view.year;

import io.daicho.projection.Memberships;
import io.daicho.view.tally.MeasureFacts;

/** A measure as the years show it; its results stand in rows of their own. */
record YearMeasureRow(MeasureFacts facts, Memberships lists) {}
