package io.daicho.department.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.DepartmentId;
import io.daicho.events.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a department.
 *
 * @param predecessors ids of the departments that end, at least one
 * @param since first day of the new order (Asia/Tokyo)
 */
record MergeDepartmentsBody(
        List<DepartmentId> predecessors,
        LocalDate since,
        @Nullable String reason,
        @Nullable Source source) implements CommandBody {}
