package io.daicho.report;

import io.daicho.events.CitySlug;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.daicho.events.Outcome;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.YearResult;
import io.daicho.projection.PositionedEvent;
import io.daicho.report.NaiveFold.Measure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every report must say, taken from the oracle's state by looking at every measure for every figure. */
final class NaiveReports {

    private final NaiveFold ledger;
    private final Parameters parameters;

    private NaiveReports(NaiveFold ledger, Parameters parameters) {
        this.ledger = ledger;
        this.parameters = parameters;
    }

    /** Rows by key, in order; cells by column, in order. */
    static Map<String, Map<String, Object>> of(String report, List<PositionedEvent> events, Parameters parameters) {
        var reports = new NaiveReports(NaiveFold.of(events), parameters);
        return switch (report) {
            case "annual-progress" -> reports.annualProgress();
            case "by-bureau" -> reports.bureaus(true);
            case "covid-impact" -> reports.bureaus(false);
            case "by-partner-city" -> reports.cities();
            default -> throw new AssertionError(report);
        };
    }

    private boolean ja() {
        return parameters.language() == Language.JA;
    }

    private List<Integer> years() {
        return parameters.years().all().stream().map(FiscalYear::value).toList();
    }

    private Map<String, Map<String, Object>> annualProgress() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        long number = 0;
        for (Map.Entry<MeasureId, Measure> entry : ledger.measures.entrySet()) {
            Measure one = entry.getValue();
            var cells = new LinkedHashMap<String, Object>();
            cells.put("no", ++number);
            cells.put(
                    "category",
                    one.description.category().number() + " "
                            + one.description.category().name());
            cells.put(
                    "subcategory",
                    one.description.subcategory().letter() + " "
                            + one.description.subcategory().name());
            cells.put("department", department(one));
            cells.put("measure", one.description.title());
            cells.put("summary", one.description.summary());
            for (int year : years()) {
                YearResult result = one.results.get(year);
                cells.put("result-" + year, result == null ? "" : result.text());
            }
            for (int year : years()) {
                CovidImpact impact = one.impacts.get(year);
                cells.put("covid-cancelled-" + year, mark(impact, CovidEffect.CANCELLED));
                cells.put("covid-reduced-" + year, mark(impact, CovidEffect.REDUCED));
                cells.put("covid-expanded-" + year, mark(impact, CovidEffect.EXPANDED));
                cells.put("covid-none-" + year, mark(impact, CovidEffect.NONE));
                boolean unspecified = mark(impact, CovidEffect.UNSPECIFIED) == 1;
                cells.put("covid-unspecified-" + year, unspecified && impact != null ? (long) impact.marks() : 0L);
            }
            cells.put(
                    "partner-cities",
                    one.cities.stream().map(this::cityName).collect(Collectors.joining(ja() ? "、" : ", ")));
            rows.put(entry.getKey().toString(), cells);
        }
        return rows;
    }

    private static long mark(@Nullable CovidImpact impact, CovidEffect effect) {
        return impact != null && impact.effects().contains(effect) ? 1 : 0;
    }

    private String department(Measure one) {
        String own = departmentName(one.department);
        String related = one.related.stream().map(this::departmentName).collect(Collectors.joining("・"));
        return related.isEmpty() ? own : own + "（" + related + "）";
    }

    private String departmentName(DepartmentRef reference) {
        var name = ledger.departments.get(reference.id());
        return parameters.names() == DepartmentNames.PRINTED || name == null ? reference.printed() : name.full();
    }

    private String cityName(CitySlug slug) {
        PartnerCityRegistered city = ledger.registeredCities.get(slug);
        return city == null ? slug.value() : ja() ? city.nameJa() : city.nameEn();
    }

    private static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String digest(String bureau) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bureau.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private List<Measure> of(DepartmentId id) {
        return ledger.measures.values().stream()
                .filter(one -> one.department.id().equals(id))
                .toList();
    }

    private Map<String, Map<String, Object>> bureaus(boolean withDepartments) {
        var bureaus = new LinkedHashMap<String, List<DepartmentId>>();
        ledger.departments.forEach((id, name) -> {
            if (!of(id).isEmpty()) {
                bureaus.computeIfAbsent(comparable(name.bureau()), absent -> new ArrayList<>())
                        .add(id);
            }
        });
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (int year : years()) {
            bureaus.forEach((key, ids) -> {
                String bureau = departmentOf(ids.getFirst()).bureau();
                var all = new ArrayList<Measure>();
                for (DepartmentId id : ids) {
                    all.addAll(of(id));
                    if (withDepartments) {
                        rows.put(
                                "department." + id + "." + year,
                                counted(year, bureau, departmentOf(id).full(), of(id), true));
                    }
                }
                rows.put(
                        "bureau." + digest(key) + "." + year,
                        counted(year, bureau, ja() ? "局計" : "Bureau total", all, withDepartments));
            });
            if (!bureaus.isEmpty()) {
                rows.put(
                        "total." + year,
                        counted(year, ja() ? "総計" : "Total", "", ledger.measures.values(), withDepartments));
            }
        }
        return rows;
    }

    private DepartmentName departmentOf(DepartmentId id) {
        return Objects.requireNonNull(ledger.departments.get(id));
    }

    private String yearName(int year) {
        return ja() ? new FiscalYear(year).era() : "FY" + year;
    }

    private Map<String, Object> counted(
            int year, String bureau, String department, Collection<Measure> measures, boolean withDepartments) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("year", yearName(year));
        cells.put("bureau", bureau);
        if (withDepartments) {
            cells.put("department", department);
            cells.put("measures", (long) measures.size());
        }
        cells.put("reported", count(measures, one -> one.results.containsKey(year) || one.impacts.containsKey(year)));
        if (withDepartments) {
            putOutcomes(cells, measures, year);
        }
        putCovid(cells, measures, year);
        return cells;
    }

    private static void putOutcomes(Map<String, Object> cells, Collection<Measure> measures, int year) {
        for (String outcome : List.of("recorded", "no-record", "completed-earlier", "cancelled", "not-reported")) {
            Outcome wanted = Outcome.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_'));
            cells.put(
                    "outcome-" + outcome,
                    count(
                            measures,
                            one -> one.results.containsKey(year)
                                    && Objects.requireNonNull(one.results.get(year))
                                                    .outcome()
                                            == wanted));
        }
    }

    private static void putCovid(Map<String, Object> cells, Collection<Measure> measures, int year) {
        for (String effect : List.of("cancelled", "reduced", "expanded", "none", "unspecified")) {
            CovidEffect wanted = CovidEffect.valueOf(effect.toUpperCase(Locale.ROOT));
            cells.put("covid-" + effect, count(measures, one -> mark(one.impacts.get(year), wanted) == 1));
        }
        cells.put("covid-impacted", count(measures, one -> one.impacts.containsKey(year)));
        long marks = 0;
        for (Measure one : measures) {
            CovidImpact impact = one.impacts.get(year);
            marks += impact == null ? 0 : impact.marks();
        }
        cells.put("covid-marks", marks);
    }

    private static long count(Collection<Measure> measures, Predicate<Measure> condition) {
        return measures.stream().filter(condition).count();
    }

    private Map<String, Map<String, Object>> cities() {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (int year : years()) {
            for (CitySlug slug : ledger.cities) {
                List<Measure> linked = ledger.measures.values().stream()
                        .filter(one -> one.cities.contains(slug))
                        .toList();
                var took = new TreeSet<Integer>();
                ledger.measures
                        .values()
                        .forEach(one -> one.results.forEach((in, result) -> {
                            if (result.participants().contains(slug)) {
                                took.add(in);
                            }
                        }));
                if (linked.isEmpty() && took.isEmpty()) {
                    continue;
                }
                PartnerCityRegistered registered = ledger.registeredCities.get(slug);
                var cells = new LinkedHashMap<String, Object>();
                cells.put("year", yearName(year));
                cells.put("slug", slug.value());
                cells.put("city", cityName(slug));
                cells.put("country", registered == null ? "" : registered.country());
                cells.put("participating", count(ledger.measures.values(), one -> {
                    YearResult result = one.results.get(year);
                    return result != null && result.participants().contains(slug);
                }));
                cells.put("measures", (long) linked.size());
                cells.put(
                        "reported",
                        count(linked, one -> one.results.containsKey(year) || one.impacts.containsKey(year)));
                putOutcomes(cells, linked, year);
                putCovid(cells, linked, year);
                rows.put("city." + slug + "." + year, cells);
            }
        }
        return rows;
    }
}
