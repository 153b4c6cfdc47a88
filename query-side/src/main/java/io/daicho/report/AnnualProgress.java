package io.daicho.report;

import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.daicho.view.city.CityQueries;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The publication's own table: a row for each measure in the order of registration, a result for each fiscal year. */
public final class AnnualProgress implements Report {

    private final MeasureQueries measures;
    private final DepartmentQueries departments;
    private final CityQueries cities;

    public AnnualProgress(MeasureQueries measures, DepartmentQueries departments, CityQueries cities) {
        this.measures = measures;
        this.departments = departments;
        this.cities = cities;
    }

    @Override
    public String name() {
        return "annual-progress";
    }

    @Override
    public Wording title() {
        return new Wording("取組の進捗状況", "Annual progress of the measures");
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Column> columns(Parameters parameters) {
        return layout(parameters);
    }

    /** The columns, in the order of {@link MeasureCells#of}. */
    public static List<Column> layout(Parameters parameters) {
        var columns = new ArrayList<>(MeasureCells.DESCRIPTION);
        for (FiscalYear year : parameters.years().all()) {
            columns.add(MeasureCells.result(year));
        }
        for (FiscalYear year : parameters.years().all()) {
            columns.addAll(MeasureCells.impact(year));
        }
        columns.add(MeasureCells.CITIES);
        return columns;
    }

    @Override
    public Rows rows(Parameters parameters, long position) {
        return sink -> {
            var cells = new MeasureCells(parameters, NamesAtPosition.of(departments, cities, position));
            var number = new long[1];
            WholeList.forEach(
                    (place, limit) -> measures.measures(MeasureFilter.all(), position, place, limit),
                    measure -> sink.row(new Row(measure.id().toString(), cells.of(measure, ++number[0]))));
        };
    }

    @Override
    public Optional<FigureSource> source(String rowKey, Column column, Parameters parameters) {
        return Optional.of(new FigureSource.OfMeasure(MeasureId.parse(rowKey), column, parameters));
    }

    @Override
    public List<String> projections() {
        return List.of(
                measures.readModel().storageName(),
                departments.readModel().storageName(),
                cities.readModel().storageName());
    }
}
