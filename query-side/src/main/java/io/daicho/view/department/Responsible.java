package io.daicho.view.department;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was responsible on a day for what a department did or does, as the ledger knows at the position answered for. Other
 * than the names that measures print: an edition may print a later name for earlier years.
 *
 * @param date the day, in Asia/Tokyo
 * @param existed whether the department itself existed on that day
 * @param departments the department itself if it existed, else those it came from or went into
 */
public record Responsible(LocalDate date, boolean existed, List<NamedOn> departments) {

    public Responsible {
        departments = List.copyOf(departments);
    }

    /**
     * A department as it was called on the day.
     *
     * @param name bureau and division joined as printed
     * @param since first day of that name, or null where no source tells
     */
    public record NamedOn(
            DepartmentId id,
            String name,
            String bureau,
            @Nullable String division,
            @Nullable LocalDate since) {

        static NamedOn of(DepartmentId id, NameSince named) {
            DepartmentName name = named.name();
            return new NamedOn(id, name.full(), name.bureau(), name.division(), named.since());
        }
    }
}
