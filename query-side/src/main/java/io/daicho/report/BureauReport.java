package io.daicho.report;

import io.daicho.events.DepartmentId;
import io.daicho.events.FiscalYear;
import io.daicho.report.FigureSource.Group;
import io.daicho.view.department.DepartmentQueries;
import io.daicho.view.department.DepartmentSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts by bureau, as departments are named at the position, for each fiscal year: departments, each bureau's sum, the
 * sum of all. Bureaus and departments without a measure at the position are left out.
 */
public final class BureauReport implements Report {

    private static final Column YEAR = Column.label("year", new Wording("年度", "Fiscal year"));
    private static final Column BUREAU = Column.rowName("bureau", new Wording("局", "Bureau"));
    private static final Column DEPARTMENT = Column.rowName("department", new Wording("部署", "Department"));
    private static final Wording SUBTOTAL = new Wording("局計", "Bureau total");
    private static final Wording TOTAL = new Wording("総計", "Total");

    private final String name;
    private final Wording title;
    private final boolean showsDepartments;
    private final List<CountColumn> figures;
    private final DepartmentQueries departments;

    private BureauReport(
            String name,
            Wording title,
            boolean showsDepartments,
            List<CountColumn> figures,
            DepartmentQueries departments) {
        this.name = name;
        this.title = title;
        this.showsDepartments = showsDepartments;
        this.figures = List.copyOf(figures);
        this.departments = departments;
    }

    /** Measures by outcome and by effect, with the departments of each bureau. */
    public static BureauReport byBureau(DepartmentQueries departments) {
        var figures = new ArrayList<CountColumn>();
        figures.add(CountColumn.MEASURES);
        figures.add(CountColumn.REPORTED);
        figures.addAll(CountColumn.outcomes());
        figures.addAll(CountColumn.covid());
        return new BureauReport("by-bureau", new Wording("局別の取組状況", "Measures by bureau"), true, figures, departments);
    }

    /** Measures by effect, bureaus only. */
    public static BureauReport covidImpact(DepartmentQueries departments) {
        var figures = new ArrayList<CountColumn>();
        figures.add(CountColumn.REPORTED);
        figures.addAll(CountColumn.covid());
        return new BureauReport(
                "covid-impact",
                new Wording("局別・年度別の新型コロナウイルス感染症の影響", "COVID-19 impact by bureau and fiscal year"),
                false,
                figures,
                departments);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Wording title() {
        return title;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Column> columns(Parameters parameters) {
        var columns = new ArrayList<Column>();
        columns.add(YEAR);
        columns.add(BUREAU);
        if (showsDepartments) {
            columns.add(DEPARTMENT);
        }
        figures.stream().map(CountColumn::column).forEach(columns::add);
        return columns;
    }

    @Override
    public Rows rows(Parameters parameters, long position) {
        return sink -> {
            List<DepartmentSummary> all =
                    WholeList.of((place, limit) -> departments.departments(null, position, place, limit));
            List<Bureau> bureaus = Bureau.of(all);
            for (FiscalYear year : parameters.years().all()) {
                write(bureaus, year, parameters.language(), sink);
            }
        };
    }

    private void write(List<Bureau> bureaus, FiscalYear year, Language language, Rows.Sink sink) throws IOException {
        GroupCounts total = GroupCounts.ZERO;
        for (Bureau bureau : bureaus) {
            GroupCounts sum = GroupCounts.ZERO;
            for (DepartmentSummary department : bureau.departments()) {
                GroupCounts counts = GroupCounts.of(department.counts(), year);
                sum = sum.plus(counts);
                if (showsDepartments) {
                    sink.row(row(
                            "department." + department.id(), year, language, bureau.name(), department.name(), counts));
                }
            }
            total = total.plus(sum);
            sink.row(row("bureau." + bureau.key(), year, language, bureau.name(), SUBTOTAL.in(language), sum));
        }
        if (!bureaus.isEmpty()) {
            sink.row(row("total", year, language, TOTAL.in(language), "", total));
        }
    }

    private Row row(
            String key, FiscalYear year, Language language, String bureau, String department, GroupCounts counts) {
        var values = new ArrayList<Value>();
        values.add(new Value.Text(Wording.of(year).in(language)));
        values.add(new Value.Text(bureau));
        if (showsDepartments) {
            values.add(new Value.Text(department));
        }
        figures.forEach(figure -> values.add(figure.value(counts)));
        return new Row(key + "." + year, values);
    }

    @Override
    public Optional<FigureSource> source(String rowKey, Column column, Parameters parameters) {
        String[] parts = rowKey.split("\\.");
        FiscalYear year = FiscalYear.parse(parts[parts.length - 1]);
        Group group = switch (parts[0]) {
            case "department" -> new Group.OfDepartment(DepartmentId.parse(parts[1]));
            case "bureau" -> new Group.OfBureau(parts[1]);
            default -> new Group.Everything();
        };
        return figures.stream()
                .filter(figure -> figure.column().equals(column))
                .map(figure -> (FigureSource) new FigureSource.OfGroup(group, figure, year))
                .findFirst();
    }

    @Override
    public List<String> projections() {
        return List.of(departments.readModel().storageName());
    }
}
