package io.daicho.view.city;

import io.daicho.projection.Memberships;
import io.daicho.view.tally.MeasureFacts;

/** A measure as its cities show it. */
record CityMeasureRow(MeasureFacts facts, Memberships lists) {}
