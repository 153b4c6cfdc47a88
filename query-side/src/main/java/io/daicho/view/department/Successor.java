package io.daicho.view.department;

import io.daicho.events.DepartmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department that took work over.
 *
 * @param since first day of the new order (Asia/Tokyo), or null where the source does not tell
 * @param merged true where the predecessor went into it and ended, false where it may go on beside it
 */
public record Successor(DepartmentId id, @Nullable LocalDate since, boolean merged) {}
