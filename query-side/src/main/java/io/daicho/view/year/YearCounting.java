package io.daicho.view.year;

import io.daicho.events.CitySlug;
import io.daicho.projection.Memberships;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowList;
import io.daicho.projection.RowWriter;
import io.daicho.view.tally.MeasureFacts;
import io.daicho.view.tally.YearTally;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Replaces what a measure added to the counts of its years by what it adds after an event. */
final class YearCounting {

    private final Optional<MeasureFacts> before;
    private final Optional<MeasureFacts> after;
    private final RowWriter rows;

    private YearCounting(Optional<MeasureFacts> before, MeasureFacts after, RowWriter rows) {
        this.before = before;
        this.after = Optional.of(after);
        this.rows = rows;
    }

    static void recount(Optional<MeasureFacts> before, MeasureFacts after, RowWriter rows) {
        var counting = new YearCounting(before, after, rows);
        var years = new TreeSet<>(after.years().keySet());
        before.ifPresent(facts -> years.addAll(facts.years().keySet()));
        years.forEach(counting::year);
    }

    private void year(int year) {
        total(year);
        var departments = new TreeSet<String>();
        var cities = new TreeSet<String>();
        before.ifPresent(facts -> parts(facts, year, departments, cities));
        after.ifPresent(facts -> parts(facts, year, departments, cities));
        for (String id : departments) {
            part(
                    YearRows.DEPARTMENT_YEAR,
                    YearRows.departmentsOf(year),
                    year,
                    id,
                    YearShare.ofDepartment(before, year, id),
                    YearShare.ofDepartment(after, year, id));
        }
        for (String slug : cities) {
            part(
                    YearRows.CITY_YEAR,
                    YearRows.citiesOf(year),
                    year,
                    slug,
                    YearShare.ofCity(before, year, slug),
                    YearShare.ofCity(after, year, slug));
        }
    }

    private static void parts(MeasureFacts facts, int year, Set<String> departments, Set<String> cities) {
        var inYear = facts.years().get(year);
        if (inYear != null) {
            departments.add(facts.department().id().toString());
            facts.cities().stream().map(CitySlug::value).forEach(cities::add);
            inYear.participants().stream().map(CitySlug::value).forEach(cities::add);
        }
    }

    private void total(int year) {
        RowKey<YearRow> key = YearRows.YEAR.key(year);
        YearTally tally = rows.find(key).map(YearRow::tally).orElse(YearTally.ZERO);
        YearTally changed = tally.minus(YearShare.ofYear(before, year)).plus(YearShare.ofYear(after, year));
        YearsRow years = rows.find(YearRows.years()).orElse(YearsRow.NONE);
        if (changed.equals(YearTally.ZERO)) {
            rows.delete(key);
            rows.put(YearRows.years(), years.without(year));
        } else {
            rows.put(key, new YearRow(year, changed));
            rows.put(YearRows.years(), years.with(year));
        }
    }

    private void part(RowKind<YearPartRow> kind, RowList list, int year, String id, YearShare old, YearShare young) {
        if (old.equals(young)) {
            return;
        }
        RowKey<YearPartRow> key = kind.key(year, id);
        YearPartRow row = rows.find(key).orElseGet(() -> entered(list, id));
        YearPartRow changed = row.with(old, young);
        if (changed.saysNothing()) {
            row.lists().moved(rows, id, new TreeSet<>());
            rows.delete(key);
        } else {
            rows.put(key, changed);
        }
    }

    private YearPartRow entered(RowList list, String id) {
        var lists = new TreeSet<String>();
        lists.add(list.name());
        return new YearPartRow(id, YearTally.ZERO, 0, Memberships.NONE.moved(rows, id, lists));
    }
}
