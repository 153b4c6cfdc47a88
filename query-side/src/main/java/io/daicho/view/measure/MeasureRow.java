package io.daicho.view.measure;

import io.daicho.projection.Memberships;

/** A measure's record and the lists it stands in. */
record MeasureRow(MeasureRecord measure, Memberships lists) {}
