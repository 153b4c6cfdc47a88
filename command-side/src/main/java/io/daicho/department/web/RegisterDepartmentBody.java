package io.daicho.department.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department.
 *
 * @param since first day it existed (Asia/Tokyo), where that is known
 * @param predecessors ids of the departments whose work it took over
 */
record RegisterDepartmentBody(
        DepartmentName name,
        @Nullable LocalDate since,
        List<DepartmentId> predecessors,
        @Nullable String reason,
        @Nullable Source source)
        implements CommandBody {}
