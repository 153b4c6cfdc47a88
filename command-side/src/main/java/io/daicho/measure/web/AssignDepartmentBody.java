package io.daicho.measure.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a measure out from now on.
 *
 * @param department name as printed
 * @param relatedDepartments names of all others beside it, as printed
 */
record AssignDepartmentBody(
        String department,
        List<String> relatedDepartments,
        @Nullable String reason,
        @Nullable Source source) implements CommandBody {}
