package io.daicho.view.measure;

import io.daicho.events.DepartmentId;
import io.daicho.events.FiscalYear;
import io.daicho.projection.RowList;
import io.daicho.projection.RowList.Member;
import io.daicho.projection.RowReader;
import io.daicho.view.measure.Criterion.Listed;
import io.daicho.view.tally.PrintedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A filter as conditions on lists, resolved at one position. */
final class MeasureCriteria {

    private final RowReader rows;
    private final List<Criterion> criteria = new ArrayList<>();

    private MeasureCriteria(RowReader rows) {
        this.rows = rows;
    }

    /** The first always is that of all measures. */
    static List<Criterion> of(MeasureFilter filter, RowReader rows) {
        var criteria = new MeasureCriteria(rows);
        criteria.add(MeasureLists.ALL, measure -> true);
        criteria.addPlace(filter);
        criteria.addWords(filter);
        if (filter.year() != null) {
            criteria.addYear(filter, filter.year());
        }
        return criteria.criteria;
    }

    private void addPlace(MeasureFilter filter) {
        if (filter.department() != null) {
            criteria.add(department(filter.department()));
        }
        if (filter.bureau() != null) {
            criteria.add(new Criterion(departments(MeasureLists.departmentsOfBureau(filter.bureau()))));
        }
        if (filter.city() != null) {
            var city = filter.city();
            add(
                    MeasureLists.ofCity(city.value()),
                    measure -> measure.partnerCities().contains(city));
        }
        if (filter.status() != null) {
            add(MeasureLists.ofStatus(filter.status()), measure -> measure.status() == filter.status());
        }
    }

    private void addWords(MeasureFilter filter) {
        if (filter.category() != null) {
            int category = filter.category();
            add(
                    MeasureLists.ofCategory(category),
                    measure -> measure.description().category().number() == category);
        }
        if (filter.subcategory() != null) {
            String letter = filter.subcategory();
            add(
                    MeasureLists.ofSubcategory(letter),
                    measure -> measure.description().subcategory().letter().equals(letter));
        }
        if (filter.text() != null) {
            String part = PrintedName.comparable(filter.text());
            add(
                    MeasureLists.ALL,
                    measure -> PrintedName.comparable(measure.description().title())
                                    .contains(part)
                            || PrintedName.comparable(measure.description().summary())
                                    .contains(part));
        }
    }

    private void addYear(MeasureFilter filter, FiscalYear year) {
        add(MeasureLists.ofYear(year), measure -> year(measure, year) != null);
        if (filter.outcome() != null) {
            add(MeasureLists.ofOutcome(year, filter.outcome()), measure -> {
                YearRecord record = year(measure, year);
                return record != null && record.outcome() == filter.outcome();
            });
        }
        if (filter.covid() != null) {
            add(MeasureLists.ofEffect(year, filter.covid()), measure -> {
                YearRecord record = year(measure, year);
                return record != null
                        && record.covidImpact() != null
                        && record.covidImpact().effects().contains(filter.covid());
            });
        }
    }

    private static @Nullable YearRecord year(MeasureRecord measure, FiscalYear year) {
        return measure.years().get(year.value());
    }

    private void add(RowList list, Predicate<MeasureRecord> holds) {
        criteria.add(Criterion.of(list, holds));
    }

    private Criterion department(String idOrName) {
        Optional<DepartmentId> id = departmentId(idOrName);
        if (id.isPresent()) {
            return new Criterion(List.of(departmentIs(id.get().toString())));
        }
        String name = PrintedName.comparable(idOrName);
        var lists = new ArrayList<Listed>();
        lists.add(new Listed(
                MeasureLists.ofPrintedDepartment(idOrName),
                measure ->
                        PrintedName.comparable(measure.department().printed()).equals(name)));
        lists.addAll(departments(MeasureLists.departmentsNamed(idOrName)));
        return new Criterion(lists);
    }

    private static Optional<DepartmentId> departmentId(String text) {
        try {
            return Optional.of(DepartmentId.parse(text));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private List<Listed> departments(RowList departments) {
        return departments.all(rows).stream()
                .map(Member::id)
                .map(MeasureCriteria::departmentIs)
                .toList();
    }

    private static Listed departmentIs(String id) {
        return new Listed(
                MeasureLists.ofDepartment(id),
                measure -> measure.department().id().toString().equals(id));
    }
}
