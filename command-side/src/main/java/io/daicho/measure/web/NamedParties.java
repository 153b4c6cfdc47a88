package io.daicho.measure.web;

import io.daicho.city.PartnerCityDirectory;
import io.daicho.department.DepartmentDirectory;
import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.refusal.Unacceptable;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds the departments and partner cities that a request names, or refuses it, naming the one that is unknown. */
@Component
class NamedParties {

    private final DepartmentDirectory departments;
    private final PartnerCityDirectory cities;

    NamedParties(DepartmentDirectory departments, PartnerCityDirectory cities) {
        this.departments = departments;
        this.cities = cities;
    }

    DepartmentRef department(String field, String printed) {
        DepartmentId id = departments
                .find(nameOf(field, printed))
                .orElseThrow(() -> new Unacceptable(
                        "unknown-department",
                        field,
                        printed,
                        "no department is or was called 「" + printed + "」; registerDepartment enters one"));
        return new DepartmentRef(id, printed);
    }

    private static DepartmentName nameOf(String field, String printed) {
        try {
            return DepartmentName.parse(printed);
        } catch (IllegalArgumentException e) {
            throw new Unacceptable("unknown-department", field, printed, String.valueOf(e.getMessage()));
        }
    }

    List<DepartmentRef> departments(String field, List<String> printed) {
        return IntStream.range(0, printed.size())
                .mapToObj(i -> department(field + "[" + i + "]", printed.get(i)))
                .toList();
    }

    CitySlug city(String field, CitySlug city) {
        if (!cities.isRegistered(city)) {
            throw new Unacceptable(
                    "unknown-partner-city",
                    field,
                    city,
                    "no partner city " + city + " is registered; registerPartnerCity enters one");
        }
        return city;
    }

    void requireCities(String field, List<CitySlug> slugs) {
        for (int i = 0; i < slugs.size(); i++) {
            city(field + "[" + i + "]", slugs.get(i));
        }
    }
}
