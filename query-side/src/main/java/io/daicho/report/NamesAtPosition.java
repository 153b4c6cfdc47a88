package io.daicho.report;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentRef;
import io.daicho.view.city.CityQueries;
import io.daicho.view.city.CityRecord;
import io.daicho.view.department.DepartmentQueries;
import java.util.HashMap;
import java.util.Map;

/** The names of all departments and cities, read once for a report. */
record NamesAtPosition(Map<DepartmentId, String> departments, Map<CitySlug, Wording> cities) implements Names {

    static NamesAtPosition of(DepartmentQueries departments, CityQueries cities, long position) {
        var names = new HashMap<DepartmentId, String>();
        WholeList.of((place, limit) -> departments.departments(null, position, place, limit))
                .forEach(department -> names.put(department.id(), department.name()));
        var cityNames = new HashMap<CitySlug, Wording>();
        WholeList.of((place, limit) -> cities.cities(position, place, limit))
                .forEach(city -> cityNames.put(city.slug(), wording(city)));
        return new NamesAtPosition(names, cityNames);
    }

    static Wording wording(CityRecord city) {
        String slug = city.slug().value();
        return new Wording(city.nameJa() == null ? slug : city.nameJa(), city.nameEn() == null ? slug : city.nameEn());
    }

    @Override
    public String borne(DepartmentRef department) {
        return departments.getOrDefault(department.id(), department.printed());
    }

    @Override
    public String city(CitySlug city, Language language) {
        Wording names = cities.get(city);
        return names == null ? city.value() : names.in(language);
    }
}
