package io.daicho.department.web;

import io.daicho.commandside.web.CommandBody;
import io.daicho.events.DepartmentName;
import io.daicho.events.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new name.
 *
 * @param since first day of the name (Asia/Tokyo)
 */
record RenameDepartmentBody(
        DepartmentName name,
        LocalDate since,
        @Nullable String reason,
        @Nullable Source source) implements CommandBody {}
