package io.daicho.view.year;

import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.daicho.projection.ListWalk;
import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.projection.ReadModel;
import io.daicho.projection.RowKey;
import io.daicho.projection.RowKind;
import io.daicho.projection.RowList;
import io.daicho.projection.RowList.Member;
import io.daicho.projection.RowReader;
import io.daicho.view.tally.MeasureFacts;
import io.daicho.view.tally.YearCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about fiscal years, each answered for one position. */
public final class YearQueries {

    private final ReadModel readModel;

    public YearQueries(ReadModel readModel) {
        this.readModel = readModel;
    }

    public ReadModel readModel() {
        return readModel;
    }

    /** Years that anything is known about, ascending; a place in their list is an index. */
    public PlacedPage<YearSummary> years(long position, Place start, int limit) {
        RowReader rows = readModel.at(position);
        List<Integer> years =
                List.copyOf(rows.find(YearRows.years()).orElse(YearsRow.NONE).years());
        int first = Math.min(start.slot(), years.size());
        int end = Math.min(first + limit, years.size());
        List<YearSummary> page =
                rows
                        .findAll(years.subList(first, end).stream()
                                .map(YearRows.YEAR::key)
                                .toList())
                        .values()
                        .stream()
                        .map(YearSummary::of)
                        .toList();
        return new PlacedPage<>(page, end < years.size() ? new Place(0, end) : null);
    }

    public Optional<YearSummary> year(FiscalYear year, long position) {
        return readModel.at(position).find(YearRows.YEAR.key(year)).map(YearSummary::of);
    }

    public List<YearDepartment> departments(FiscalYear year, long position) {
        RowReader rows = readModel.at(position);
        Collection<YearPartRow> parts =
                parts(rows, YearRows.DEPARTMENT_YEAR, YearRows.departmentsOf(year.value()), year);
        Map<RowKey<NamesRow>, NamesRow> names = names(rows, YearRows.DEPARTMENT, parts);
        return parts.stream()
                .map(part -> new YearDepartment(
                        part.id(),
                        Optional.ofNullable(names.get(YearRows.DEPARTMENT.key(part.id())))
                                .map(NamesRow::ja)
                                .orElseThrow(),
                        YearCounts.of(part.tally())))
                .toList();
    }

    public List<YearCity> cities(FiscalYear year, long position) {
        RowReader rows = readModel.at(position);
        Collection<YearPartRow> parts = parts(rows, YearRows.CITY_YEAR, YearRows.citiesOf(year.value()), year);
        Map<RowKey<NamesRow>, NamesRow> names = names(rows, YearRows.CITY, parts);
        return parts.stream()
                .map(part -> {
                    NamesRow name = names.get(YearRows.CITY.key(part.id()));
                    return new YearCity(
                            part.id(),
                            name == null ? null : name.ja(),
                            name == null ? null : name.en(),
                            part.participating(),
                            YearCounts.of(part.tally()));
                })
                .toList();
    }

    private static Collection<YearPartRow> parts(
            RowReader rows, RowKind<YearPartRow> kind, RowList list, FiscalYear year) {
        return rows.findAll(list.all(rows).stream()
                        .map(Member::id)
                        .map(id -> kind.key(year, id))
                        .toList())
                .values();
    }

    private static Map<RowKey<NamesRow>, NamesRow> names(
            RowReader rows, RowKind<NamesRow> kind, Collection<YearPartRow> parts) {
        return rows.findAll(parts.stream().map(part -> kind.key(part.id())).toList());
    }

    /** Measures with a result or an impact in the year. */
    public PlacedPage<YearMeasure> measures(FiscalYear year, long position, Place start, int limit) {
        RowReader rows = readModel.at(position);
        PlacedPage<YearMeasureRow> page =
                new ListWalk<>(rows, YearRows.MEASURE::key).page(YearRows.measuresOf(year.value()), start, limit);
        Map<RowKey<ResultRow>, ResultRow> results = rows.findAll(page.items().stream()
                .map(row -> YearRows.RESULT.key(year, row.facts().id()))
                .toList());
        var measures = new ArrayList<YearMeasure>();
        for (YearMeasureRow row : page.items()) {
            measures.add(measure(
                    row.facts(),
                    year,
                    Optional.ofNullable(
                            results.get(YearRows.RESULT.key(year, row.facts().id())))));
        }
        return new PlacedPage<>(measures, page.next());
    }

    private static YearMeasure measure(MeasureFacts facts, FiscalYear year, Optional<ResultRow> result) {
        var inYear = facts.years().get(year.value());
        return new YearMeasure(
                MeasureId.parse(facts.id()),
                facts.title(),
                facts.category(),
                facts.subcategory(),
                facts.department(),
                facts.cities(),
                result.map(ResultRow::result).orElse(null),
                inYear == null ? null : inYear.impact());
    }
}
