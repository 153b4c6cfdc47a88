package io.daicho.department;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.refusal.NotYet;
import java.util.Optional;

/** Who is who among the departments, for those who send commands. */
public interface DepartmentDirectory {

    /**
     * The department that bears a name now, or else bore it last, under any spelling that normalises alike. Knows what
     * was committed before the call, from whichever node.
     *
     * @throws NotYet if it has not read the log to its end in time
     */
    Optional<DepartmentId> find(DepartmentName name);

    /** Whether a department of this id is registered. */
    boolean isRegistered(DepartmentId id);
}
