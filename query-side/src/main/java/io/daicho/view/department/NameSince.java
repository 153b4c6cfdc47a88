package io.daicho.view.department;

import io.daicho.events.DepartmentName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name of a department.
 *
 * @param since first day it was borne (Asia/Tokyo), or null where the source does not tell
 */
public record NameSince(DepartmentName name, @Nullable LocalDate since) {}
