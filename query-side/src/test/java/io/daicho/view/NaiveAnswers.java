package io.daicho.view;

import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.FiscalYear;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.YearResult;
import io.daicho.view.NaiveLedger.NaiveDepartment;
import io.daicho.view.NaiveLedger.NaiveMeasure;
import io.daicho.view.city.CityMeasure;
import io.daicho.view.city.CityRecord;
import io.daicho.view.department.BureauSummary;
import io.daicho.view.department.DepartmentRecord;
import io.daicho.view.department.DepartmentSummary;
import io.daicho.view.department.NameSince;
import io.daicho.view.department.Successor;
import io.daicho.view.measure.MeasureFilter;
import io.daicho.view.measure.MeasureRecord;
import io.daicho.view.measure.MeasureStatus;
import io.daicho.view.measure.YearRecord;
import io.daicho.view.tally.YearFacts;
import io.daicho.view.year.YearCity;
import io.daicho.view.year.YearDepartment;
import io.daicho.view.year.YearMeasure;
import io.daicho.view.year.YearSummary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the read models must answer, taken from the oracle's state by scanning all of it. */
final class NaiveAnswers {

    private final NaiveLedger ledger;

    NaiveAnswers(NaiveLedger ledger) {
        this.ledger = ledger;
    }

    private Stream<NaiveMeasure> measures() {
        return ledger.measures.values().stream();
    }

    List<MeasureRecord> measures(MeasureFilter filter) {
        return measures().filter(one -> matches(one, filter)).map(this::record).toList();
    }

    private boolean matches(NaiveMeasure one, MeasureFilter filter) {
        DepartmentName current = ledger.department(one.department.id()).name();
        Integer year = filter.year() == null ? null : filter.year().value();
        return holds(
                        filter.department(),
                        wanted -> one.department.id().toString().equals(wanted)
                                || folded(one.department.printed()).equals(folded(wanted))
                                || folded(current.full()).equals(folded(wanted)))
                && holds(filter.bureau(), wanted -> folded(current.bureau()).equals(folded(wanted)))
                && holds(filter.category(), wanted -> one.description.category().number() == wanted)
                && holds(
                        filter.subcategory(),
                        wanted -> one.description.subcategory().letter().equals(wanted))
                && holds(filter.city(), one.cities::contains)
                && holds(year, wanted -> one.years().contains(wanted))
                && holds(filter.outcome(), wanted -> one.outcome(Objects.requireNonNull(year)) == wanted)
                && holds(filter.covid(), wanted -> one.has(Objects.requireNonNull(year), wanted))
                && holds(filter.status(), wanted -> (wanted == MeasureStatus.COMPLETED) == (one.completed != null))
                && holds(
                        filter.text(),
                        wanted -> folded(one.description.title()).contains(folded(wanted))
                                || folded(one.description.summary()).contains(folded(wanted)));
    }

    private static <T> boolean holds(@Nullable T wanted, Predicate<T> condition) {
        return wanted == null || condition.test(wanted);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    MeasureRecord record(NaiveMeasure one) {
        var years = new TreeMap<Integer, YearRecord>();
        for (int year : one.years()) {
            YearResult result = one.results.get(year);
            years.put(
                    year,
                    result == null
                            ? new YearRecord(null, null, List.of(), List.of(), one.impacts.get(year))
                            : new YearRecord(
                                    result.outcome(),
                                    result.text(),
                                    result.participants(),
                                    result.figures(),
                                    one.impacts.get(year)));
        }
        return new MeasureRecord(
                one.id,
                one.version,
                one.from,
                one.description,
                one.department,
                one.related,
                one.field,
                one.ordinal,
                one.cities,
                years,
                one.completed);
    }

    private List<NaiveMeasure> of(NaiveDepartment department) {
        return measures()
                .filter(one -> one.department.id().equals(department.id))
                .toList();
    }

    List<DepartmentSummary> departments(@Nullable String bureau) {
        return ledger.departments.values().stream()
                .filter(one -> bureau == null || folded(one.name().bureau()).equals(folded(bureau)))
                .map(one -> new DepartmentSummary(
                        one.id,
                        one.name().full(),
                        one.name().bureau(),
                        one.name().division(),
                        one.version != null,
                        NaiveCounts.of(of(one))))
                .toList();
    }

    DepartmentRecord department(DepartmentId id) {
        NaiveDepartment one = ledger.department(id);
        var names = new ArrayList<NameSince>();
        for (int i = 0; i < one.names.size(); i++) {
            names.add(new NameSince(one.names.get(i), one.since.get(i)));
        }
        return new DepartmentRecord(
                id,
                one.version,
                one.name().full(),
                one.name().bureau(),
                one.name().division(),
                names,
                one.predecessors,
                ledger.successors.getOrDefault(id, List.of()).stream()
                        .map(next -> new Successor(next.id(), next.since(), next.merged()))
                        .toList(),
                NaiveCounts.of(of(one)));
    }

    List<BureauSummary> bureaus(List<String> names) {
        return names.stream()
                .filter(name -> !departments(name).isEmpty())
                .map(name -> {
                    List<NaiveMeasure> measures = measures()
                            .filter(one -> folded(ledger.department(one.department.id())
                                            .name()
                                            .bureau())
                                    .equals(folded(name)))
                            .toList();
                    return new BureauSummary(name, departments(name).size(), NaiveCounts.of(measures));
                })
                .toList();
    }

    List<io.daicho.view.department.MeasureSummary> departmentMeasures(DepartmentId id) {
        return of(ledger.department(id)).stream()
                .map(one -> new io.daicho.view.department.MeasureSummary(
                        one.id,
                        one.description.title(),
                        one.description.category().number(),
                        one.description.subcategory().letter(),
                        one.department.printed(),
                        facts(one),
                        one.completed))
                .toList();
    }

    private static TreeMap<Integer, YearFacts> facts(NaiveMeasure one) {
        var facts = new TreeMap<Integer, YearFacts>();
        for (int year : one.years()) {
            YearResult result = one.results.get(year);
            facts.put(
                    year,
                    new YearFacts(
                            one.outcome(year),
                            result == null ? List.of() : result.participants(),
                            one.impacts.get(year)));
        }
        return facts;
    }

    List<CityRecord> cities() {
        return ledger.mentionedCities.stream().map(this::city).toList();
    }

    CityRecord city(CitySlug slug) {
        PartnerCityRegistered names = ledger.cities.get(slug);
        var participation = new TreeMap<Integer, Integer>();
        for (NaiveMeasure one : ledger.measures.values()) {
            for (int year : one.results.keySet()) {
                if (one.took(year, slug)) {
                    participation.merge(year, 1, Integer::sum);
                }
            }
        }
        return new CityRecord(
                slug,
                names == null ? null : 0L,
                names == null ? null : names.nameJa(),
                names == null ? null : names.nameEn(),
                names == null ? null : names.country(),
                NaiveCounts.of(
                        measures().filter(one -> one.cities.contains(slug)).toList()),
                participation);
    }

    List<CityMeasure> cityMeasures(CitySlug slug) {
        var answers = new ArrayList<CityMeasure>();
        for (NaiveMeasure one : ledger.measures.values()) {
            List<Integer> took = one.results.keySet().stream()
                    .filter(year -> one.took(year, slug))
                    .toList();
            if (one.cities.contains(slug) || !took.isEmpty()) {
                answers.add(new CityMeasure(
                        one.id,
                        one.description.title(),
                        one.department,
                        one.cities.contains(slug),
                        took,
                        facts(one),
                        one.completed));
            }
        }
        return answers;
    }

    private TreeSet<Integer> allYears() {
        var years = new TreeSet<Integer>();
        measures().forEach(one -> years.addAll(one.years()));
        return years;
    }

    List<YearSummary> years() {
        return allYears().stream()
                .map(year -> new YearSummary(
                        year,
                        new FiscalYear(year).era(),
                        "FY" + year,
                        NaiveCounts.ofYear(ledger.measures.values(), year)))
                .toList();
    }

    private List<NaiveMeasure> inYear(int year) {
        return measures().filter(one -> one.years().contains(year)).toList();
    }

    List<YearDepartment> yearDepartments(int year) {
        return ledger.departments.values().stream()
                .filter(department -> inYear(year).stream()
                        .anyMatch(one -> one.department.id().equals(department.id)))
                .map(department -> new YearDepartment(
                        department.id.toString(), department.name().full(), NaiveCounts.ofYear(of(department), year)))
                .toList();
    }

    List<YearCity> yearCities(int year) {
        var answers = new ArrayList<YearCity>();
        for (CitySlug slug : ledger.mentionedCities) {
            List<NaiveMeasure> linked = inYear(year).stream()
                    .filter(one -> one.cities.contains(slug))
                    .toList();
            long took =
                    inYear(year).stream().filter(one -> one.took(year, slug)).count();
            if (!linked.isEmpty() || took > 0) {
                CityRecord names = city(slug);
                answers.add(new YearCity(
                        slug.value(), names.nameJa(), names.nameEn(), (int) took, NaiveCounts.ofYear(linked, year)));
            }
        }
        return answers;
    }

    List<YearMeasure> yearMeasures(int year) {
        return inYear(year).stream()
                .map(one -> new YearMeasure(
                        one.id,
                        one.description.title(),
                        one.description.category().number(),
                        one.description.subcategory().letter(),
                        one.department,
                        one.cities,
                        one.results.get(year),
                        one.impacts.get(year)))
                .toList();
    }
}
