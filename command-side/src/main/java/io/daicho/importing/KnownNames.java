package io.daicho.importing;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import java.util.Optional;

/** The names by which the ledger already knows departments and cities. */
interface KnownNames {

    /** The department that bears, or once bore, this name. */
    Optional<DepartmentId> department(DepartmentName name);

    /** The city registered under this Japanese name. */
    Optional<City> city(String printed);

    boolean isRegistered(DepartmentId department);

    boolean isRegistered(City city);
}
