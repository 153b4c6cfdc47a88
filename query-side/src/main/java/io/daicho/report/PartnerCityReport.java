package io.daicho.report;

import io.daicho.events.CitySlug;
import io.daicho.events.FiscalYear;
import io.daicho.report.FigureSource.Group;
import io.daicho.view.city.CityQueries;
import io.daicho.view.city.CityRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts by partner city for each fiscal year. A measure linked to two cities counts for both, so there is no sum of
 * all; a city that no measure is linked to and that took part in none is left out.
 */
public final class PartnerCityReport implements Report {

    private static final String PARTICIPATING = "participating";
    private static final CountColumn TOOK_PART = CountColumn.column(
            PARTICIPATING, new Wording("参加が記載された取組数", "Measures it took part in"), null, GroupCounts::measures);
    private static final List<Column> LABELS = List.of(
            Column.label("year", new Wording("年度", "Fiscal year")),
            Column.label("slug", new Wording("都市ID", "City id")),
            Column.rowName("city", new Wording("都市", "City")),
            Column.label("country", new Wording("国", "Country")));

    private final CityQueries cities;
    private final List<CountColumn> linked;

    public PartnerCityReport(CityQueries cities) {
        this.cities = cities;
        var figures = new ArrayList<CountColumn>();
        figures.add(CountColumn.MEASURES);
        figures.add(CountColumn.REPORTED);
        figures.addAll(CountColumn.outcomes());
        figures.addAll(CountColumn.covid());
        this.linked = List.copyOf(figures);
    }

    @Override
    public String name() {
        return "by-partner-city";
    }

    @Override
    public Wording title() {
        return new Wording("都市別の取組状況", "Measures by partner city");
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Column> columns(Parameters parameters) {
        var columns = new ArrayList<>(LABELS);
        columns.add(TOOK_PART.column());
        linked.stream().map(CountColumn::column).forEach(columns::add);
        return columns;
    }

    @Override
    public Rows rows(Parameters parameters, long position) {
        return sink -> {
            List<CityRecord> known = WholeList.of((place, limit) -> cities.cities(position, place, limit)).stream()
                    .filter(city -> city.counts().measures() > 0
                            || !city.participation().isEmpty())
                    .toList();
            for (FiscalYear year : parameters.years().all()) {
                for (CityRecord city : known) {
                    sink.row(row(city, year, parameters.language()));
                }
            }
        };
    }

    private Row row(CityRecord city, FiscalYear year, Language language) {
        GroupCounts counts = GroupCounts.of(city.counts(), year);
        var values = new ArrayList<Value>();
        values.add(new Value.Text(Wording.of(year).in(language)));
        values.add(new Value.Text(city.slug().value()));
        values.add(new Value.Text(NamesAtPosition.wording(city).in(language)));
        values.add(new Value.Text(city.country() == null ? "" : city.country()));
        values.add(new Value.Count(city.participation().getOrDefault(year.value(), 0)));
        linked.forEach(figure -> values.add(figure.value(counts)));
        return new Row("city." + city.slug() + "." + year, values);
    }

    @Override
    public Optional<FigureSource> source(String rowKey, Column column, Parameters parameters) {
        String[] parts = rowKey.split("\\.");
        var city = new CitySlug(parts[1]);
        FiscalYear year = FiscalYear.parse(parts[2]);
        if (column.id().equals(PARTICIPATING)) {
            return Optional.of(new FigureSource.OfGroup(new Group.TookPart(city), TOOK_PART, year));
        }
        return linked.stream()
                .filter(figure -> figure.column().equals(column))
                .map(figure -> (FigureSource) new FigureSource.OfGroup(new Group.LinkedTo(city), figure, year))
                .findFirst();
    }

    @Override
    public List<String> projections() {
        return List.of(cities.readModel().storageName());
    }
}
