package io.daicho.report.explanation;

import io.daicho.events.DepartmentId;
import io.daicho.events.MeasureId;
import io.daicho.report.BureauKey;
import io.daicho.report.FigureSource.Group;
import io.daicho.report.WholeList;
import io.daicho.view.city.CityMeasure;
import io.daicho.view.city.CityQueries;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.department.DepartmentSummary;
import io.daicho.view.department.MeasureSummary;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.measure.MeasureRecord;
import java.util.List;

/** Finds by the read models which measures a figure may come from, without reading any other. */
final class Candidates {

    private final MeasureQueries measures;
    private final DepartmentQueries departments;
    private final CityQueries cities;

    Candidates(MeasureQueries measures, DepartmentQueries departments, CityQueries cities) {
        this.measures = measures;
        this.departments = departments;
        this.cities = cities;
    }

    /** The measures of a group at a position, and perhaps some that add nothing. */
    List<MeasureId> of(Group group, long position) {
        return switch (group) {
            case Group.Everything everything ->
                WholeList.of((place, limit) -> measures.measures(MeasureFilter.all(), position, place, limit)).stream()
                        .map(MeasureRecord::id)
                        .toList();
            case Group.OfDepartment of -> ofDepartment(of.id(), position);
            case Group.OfBureau of ->
                WholeList.of((place, limit) -> departments.departments(null, position, place, limit)).stream()
                        .filter(department -> BureauKey.of(department.bureau()).equals(of.key()))
                        .map(DepartmentSummary::id)
                        .flatMap(id -> ofDepartment(id, position).stream())
                        .toList();
            case Group.LinkedTo to ->
                WholeList.of((place, limit) -> cities.measures(to.city(), position, place, limit)).stream()
                        .map(CityMeasure::id)
                        .toList();
            case Group.TookPart part ->
                WholeList.of((place, limit) -> cities.measures(part.city(), position, place, limit)).stream()
                        .map(CityMeasure::id)
                        .toList();
        };
    }

    private List<MeasureId> ofDepartment(DepartmentId id, long position) {
        return WholeList.of((place, limit) -> departments.measures(id, position, place, limit)).stream()
                .map(MeasureSummary::id)
                .toList();
    }
}
