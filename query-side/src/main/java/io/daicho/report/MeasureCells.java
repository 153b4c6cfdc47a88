package io.daicho.report;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.DepartmentRef;
import io.daicho.events.FiscalYear;
import io.daicho.view.measure.MeasureRecord;
import io.daicho.view.measure.YearRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a measure's row in the publication's layout. */
public final class MeasureCells {

    static final List<Column> DESCRIPTION = List.of(
            new Column("no", new Wording("番号", "No."), null, Column.Kind.COUNT, Column.Role.LABEL),
            Column.text("category", new Wording("区分", "Category")),
            Column.text("subcategory", new Wording("小区分", "Subcategory")),
            Column.text("department", new Wording("所管", "Department")),
            new Column("measure", new Wording("取組名", "Measure"), null, Column.Kind.TEXT, Column.Role.NAMING_FIGURE),
            Column.text("summary", new Wording("概要", "Summary")));
    static final Column CITIES = Column.text("partner-cities", new Wording("対象都市", "Partner cities"));

    private final Parameters parameters;
    private final Names names;

    public MeasureCells(Parameters parameters, Names names) {
        this.parameters = parameters;
        this.names = names;
    }

    static Column result(FiscalYear year) {
        return Column.text("result-" + year, new Wording(year.era() + "実績", year.label() + " result"));
    }

    /** The publication's four columns, and the marks whose column the source does not tell. */
    static List<Column> impact(FiscalYear year) {
        var group = new Wording("新型コロナの影響（" + year.era() + "）", "COVID-19 impact, " + year.label());
        var columns = new ArrayList<Column>();
        for (CovidEffect effect : CovidEffect.values()) {
            boolean unspecified = effect == CovidEffect.UNSPECIFIED;
            columns.add(new Column(
                    "covid-" + CountColumn.slug(effect) + "-" + year,
                    Wording.of(effect),
                    group,
                    unspecified ? Column.Kind.MARKS : Column.Kind.MARK,
                    Column.Role.FIGURE));
        }
        return columns;
    }

    /** @param number of the row in the report, from 1 */
    public List<Value> of(MeasureRecord measure, long number) {
        var description = measure.description();
        var cells = new ArrayList<Value>();
        cells.add(new Value.Count(number));
        cells.add(new Value.Text(
                description.category().number() + " " + description.category().name()));
        cells.add(new Value.Text(description.subcategory().letter() + " "
                + description.subcategory().name()));
        cells.add(new Value.Text(department(measure)));
        cells.add(new Value.Text(description.title()));
        cells.add(new Value.Text(description.summary()));
        for (FiscalYear year : parameters.years().all()) {
            YearRecord inYear = measure.years().get(year.value());
            cells.add(inYear == null || inYear.text() == null ? Value.NOTHING : new Value.Text(inYear.text()));
        }
        for (FiscalYear year : parameters.years().all()) {
            YearRecord inYear = measure.years().get(year.value());
            addImpact(inYear == null ? null : inYear.covidImpact(), cells);
        }
        cells.add(new Value.Text(measure.partnerCities().stream()
                .map(city -> names.city(city, parameters.language()))
                .collect(Collectors.joining(parameters.language() == Language.JA ? "、" : ", "))));
        return cells;
    }

    private static void addImpact(@Nullable CovidImpact impact, List<Value> cells) {
        for (CovidEffect effect : CovidEffect.values()) {
            if (impact == null || !impact.effects().contains(effect)) {
                cells.add(Value.ZERO);
            } else {
                cells.add(new Value.Count(effect == CovidEffect.UNSPECIFIED ? impact.marks() : 1));
            }
        }
    }

    /** Related departments stand in parentheses, as in the publication. */
    private String department(MeasureRecord measure) {
        String own = name(measure.department());
        return measure.relatedDepartments().isEmpty()
                ? own
                : measure.relatedDepartments().stream()
                        .map(this::name)
                        .collect(Collectors.joining("・", own + "（", "）"));
    }

    private String name(DepartmentRef department) {
        return switch (parameters.names()) {
            case BORNE -> names.borne(department);
            case PRINTED -> department.printed();
        };
    }
}
