package io.daicho.view.measure;

import io.daicho.events.DepartmentName;
import io.daicho.projection.Memberships;

/** The name a department bears, by which measures are found. */
record DepartmentNameRow(DepartmentName name, Memberships lists) {}
