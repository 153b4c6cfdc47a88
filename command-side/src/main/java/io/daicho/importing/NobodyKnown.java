package io.daicho.importing;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import java.util.Optional;

/** The names an empty ledger knows. */
enum NobodyKnown implements KnownNames {
    INSTANCE;

    @Override
    public Optional<DepartmentId> department(DepartmentName name) {
        return Optional.empty();
    }

    @Override
    public Optional<City> city(String printed) {
        return Optional.empty();
    }

    @Override
    public boolean isRegistered(DepartmentId department) {
        return false;
    }

    @Override
    public boolean isRegistered(City city) {
        return false;
    }
}
