package io.daicho.report;

import io.daicho.events.FiscalYear;
import io.daicho.projection.ReadModel;
import io.daicho.view.city.CityQueries;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.year.YearQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All reports there are, made at any position. */
public final class Reports {

    /** Raised whenever the same table gives other bytes in any format; part of every report's version. */
    private static final int FORMATS = 1;

    private final List<Report> all;
    private final List<ReadModel> readModels;
    private final YearQueries years;
    private final int mostRows;

    /** @param mostRows of any report; one with more is refused */
    public Reports(
            MeasureQueries measures,
            DepartmentQueries departments,
            CityQueries cities,
            YearQueries years,
            int mostRows) {
        this.all = List.of(
                new AnnualProgress(measures, departments, cities),
                BureauReport.byBureau(departments),
                new PartnerCityReport(cities),
                BureauReport.covidImpact(departments));
        this.readModels = List.of(measures.readModel(), departments.readModel(), cities.readModel(), years.readModel());
        this.years = years;
        this.mostRows = mostRows;
    }

    public List<Report> all() {
        return all;
    }

    public Optional<Report> named(String name) {
        return all.stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /** What must have reached a position before a report of it is made. */
    public List<ReadModel> readModels() {
        return readModels;
    }

    /** The version of a report together with that of the formats. */
    public static String version(Report report) {
        return report.version() + "." + FORMATS;
    }

    /** The names of the stored projections a report is read from, that of its years included. */
    public List<String> projections(Report report) {
        var names = new TreeSet<>(report.projections());
        names.add(years.readModel().storageName());
        return List.copyOf(names);
    }

    /** The years that anything is known about at any of the positions. */
    public SortedSet<FiscalYear> knownYears(long... positions) {
        var known = new TreeSet<FiscalYear>();
        for (long position : positions) {
            WholeList.of((place, limit) -> years.years(position, place, limit))
                    .forEach(year -> known.add(new FiscalYear(year.year())));
        }
        return known;
    }

    /** @param at when the event at the position entered the ledger, null at position 0 */
    public Table table(Report report, Parameters parameters, long position, @Nullable Instant at) {
        var heading = new Heading(report.name(), report.title(), version(report), parameters, position, at);
        return new Table(heading, report.columns(parameters), report.rows(parameters, position)).atMost(mostRows);
    }
}
