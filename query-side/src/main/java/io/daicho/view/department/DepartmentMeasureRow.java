package io.daicho.view.department;

import io.daicho.projection.Memberships;
import io.daicho.view.tally.MeasureFacts;

/** A measure as its department shows it. */
record DepartmentMeasureRow(MeasureFacts facts, Memberships lists) {}
