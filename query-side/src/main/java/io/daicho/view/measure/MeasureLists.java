package io.daicho.view.measure;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.DepartmentName;
import io.daicho.events.FiscalYear;
import io.daicho.events.Outcome;
import io.daicho.projection.RowList;
import io.daicho.view.tally.PrintedName;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lists of measures that a filter can choose from, and those of departments by name. */
final class MeasureLists {

    static final RowList ALL = RowList.of("all");

    private MeasureLists() {}

    static RowList ofDepartment(String departmentId) {
        return RowList.of("department", departmentId);
    }

    static RowList ofPrintedDepartment(String name) {
        return RowList.of("printed", PrintedName.comparable(name));
    }

    static RowList ofCategory(int number) {
        return RowList.of("category", number);
    }

    static RowList ofSubcategory(String letter) {
        return RowList.of("subcategory", letter);
    }

    static RowList ofCity(String slug) {
        return RowList.of("city", slug);
    }

    static RowList ofStatus(MeasureStatus status) {
        return RowList.of("status", status);
    }

    static RowList ofYear(FiscalYear year) {
        return RowList.of("year", year);
    }

    static RowList ofOutcome(FiscalYear year, Outcome outcome) {
        return RowList.of("outcome", year, outcome);
    }

    static RowList ofEffect(FiscalYear year, CovidEffect effect) {
        return RowList.of("effect", year, effect);
    }

    static RowList departmentsOfBureau(String bureau) {
        return RowList.of("bureau", PrintedName.comparable(bureau));
    }

    static RowList departmentsNamed(String name) {
        return RowList.of("named", PrintedName.comparable(name));
    }

    /** Every list a measure belongs in. */
    static SortedSet<String> of(MeasureRecord measure) {
        var lists = new TreeSet<String>();
        lists.add(ALL.name());
        lists.add(ofDepartment(measure.department().id().toString()).name());
        lists.add(ofPrintedDepartment(measure.department().printed()).name());
        lists.add(ofCategory(measure.description().category().number()).name());
        lists.add(ofSubcategory(measure.description().subcategory().letter()).name());
        lists.add(ofStatus(measure.status()).name());
        measure.partnerCities().forEach(city -> lists.add(ofCity(city.value()).name()));
        measure.years().forEach((number, record) -> {
            var year = new FiscalYear(number);
            lists.add(ofYear(year).name());
            if (record.outcome() != null) {
                lists.add(ofOutcome(year, record.outcome()).name());
            }
            CovidImpact impact = record.covidImpact();
            if (impact != null) {
                impact.effects()
                        .forEach(effect -> lists.add(ofEffect(year, effect).name()));
            }
        });
        return lists;
    }

    /** Every list a department of this name belongs in. */
    static SortedSet<String> of(DepartmentName name) {
        var lists = new TreeSet<String>();
        lists.add(departmentsOfBureau(name.bureau()).name());
        lists.add(departmentsNamed(name.full()).name());
        return lists;
    }
}
