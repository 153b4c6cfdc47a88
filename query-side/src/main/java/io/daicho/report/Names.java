package io.daicho.report;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentRef;

/** What departments and cities are called at a position. */
public interface Names {

    /** The name the department bears, or the printed one where the ledger knows no other. */
    String borne(DepartmentRef department);

    /** The slug where the city is not registered. */
    String city(CitySlug city, Language language);
}
