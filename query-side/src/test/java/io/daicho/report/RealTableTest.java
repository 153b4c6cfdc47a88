package io.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.daicho.events.Category;
import io.daicho.events.CitySlug;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.Outcome;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultRecorded;
import io.daicho.projection.PositionedEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The city's own table, where it is there: the reports' figures are those that counting its rows gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealTableTest {

    private final List<NamedCsvRecord> table = new ArrayList<>();
    private final List<PositionedEvent> log = new ArrayList<>();
    private final Map<String, Long> nextSeq = new HashMap<>();
    private @Nullable ReportsInMemory reports;

    @BeforeAll
    void read() throws IOException {
        Path file = Path.of("").toAbsolutePath();
        while (file != null && !Files.exists(file.resolve("../shared/data/tokyo-2022.csv"))) {
            file = file.getParent();
        }
        assumeTrue(file != null, "the table is not here");
        String csv = Files.readString(file.resolve("../shared/data/tokyo-2022.csv"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            reader.forEach(table::add);
        }
        for (NamedCsvRecord row : table) {
            write(row);
        }
        reports = ReportsInMemory.of(log, new Random(1));
    }

    private void write(NamedCsvRecord row) {
        var id = new MeasureId(new UUID(0, Long.parseLong(row.getField("row_no"))));
        DepartmentName name = DepartmentName.parse(row.getField("department"));
        var description = new MeasureDescription(
                row.getField("measure"),
                row.getField("summary"),
                new Category(Integer.parseInt(row.getField("category_no")), row.getField("category")),
                new Subcategory(row.getField("subcategory_no"), row.getField("subcategory")));
        var department = new DepartmentRef(DepartmentId.of(name), row.getField("department"));
        append(id, new MeasureRegistered(id, description, department, List.of(), null, 1));
        for (int year : List.of(2020, 2021)) {
            String text = row.getField("result_" + year);
            append(
                    id,
                    new YearResultRecorded(
                            id, new YearResult(new FiscalYear(year), outcome(text), text, List.of(), List.of())));
        }
        int marks = Integer.parseInt(row.getField("covid_marks"));
        if (marks > 0) {
            append(id, new CovidImpactFlagged(id, new FiscalYear(2021), CovidImpact.unspecified(marks)));
        }
        for (String city : row.getField("partner_cities").split(";")) {
            if (!city.isBlank()) {
                append(id, new PartnerCityLinked(id, slug(city)));
            }
        }
    }

    private static CitySlug slug(String city) {
        return new CitySlug(
                "city-" + Integer.toHexString(city.strip().hashCode()).replace('-', 'x'));
    }

    private static Outcome outcome(String text) {
        if (text.isBlank()) {
            return Outcome.NOT_REPORTED;
        }
        return text.equals("実績なし") ? Outcome.NO_RECORD : Outcome.RECORDED;
    }

    private void append(MeasureId id, LedgerEvent event) {
        long seq = nextSeq.merge(id.toString(), 1L, Long::sum) - 1;
        log.add(new PositionedEvent(
                log.size() + 1L,
                Instant.ofEpochSecond(1_670_000_000L + log.size()),
                id.toString(),
                seq,
                "import",
                event));
    }

    private Map<String, Map<String, Object>> cells(String report) {
        ReportsInMemory made = Objects.requireNonNull(reports);
        var parameters = new Parameters(
                Years.between(new FiscalYear(2020), new FiscalYear(2021)), DepartmentNames.PRINTED, Language.JA);
        return ReportsInMemory.cells(made.table(made.reports.named(report).orElseThrow(), parameters, log.size()));
    }

    private long count(Predicate<NamedCsvRecord> condition) {
        return table.stream().filter(condition).count();
    }

    @Test
    void theAnnualProgressReportIsTheTable() {
        var rows = List.copyOf(cells("annual-progress").values());

        assertThat(rows).hasSize(table.size()).hasSize(162);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord printed = table.get(i);
            assertThat(rows.get(i))
                    .containsEntry("no", i + 1L)
                    .containsEntry("category", printed.getField("category_no") + " " + printed.getField("category"))
                    .containsEntry("department", printed.getField("department"))
                    .containsEntry("measure", printed.getField("measure"))
                    .containsEntry("summary", printed.getField("summary"))
                    .containsEntry("result-2020", printed.getField("result_2020"))
                    .containsEntry("result-2021", printed.getField("result_2021"))
                    .containsEntry("covid-unspecified-2021", Long.parseLong(printed.getField("covid_marks")))
                    .containsEntry("covid-unspecified-2020", 0L)
                    .containsEntry("covid-cancelled-2021", 0L);
        }
    }

    @Test
    void theTotalsAreThoseOfItsRows() {
        Map<String, Object> total = cells("by-bureau").getOrDefault("total.2021", Map.of());

        assertThat(total)
                .containsEntry("measures", 162L)
                .containsEntry("reported", 162L)
                .containsEntry(
                        "outcome-no-record",
                        count(row -> row.getField("result_2021").equals("実績なし")))
                .containsEntry(
                        "outcome-not-reported",
                        count(row -> row.getField("result_2021").isBlank()))
                .containsEntry(
                        "covid-impacted",
                        count(row -> !row.getField("covid_marks").equals("0")))
                .containsEntry(
                        "covid-marks",
                        table.stream()
                                .mapToLong(row -> Long.parseLong(row.getField("covid_marks")))
                                .sum());
        assertThat(total.get("covid-impacted")).isEqualTo(96L);
        assertThat(total.get("covid-marks")).isEqualTo(104L);
    }

    @Test
    void theBureausCountTheRowsThatBeginWithTheirNames() {
        var expected = new TreeMap<String, Long>();
        for (NamedCsvRecord row : table) {
            String bureau = DepartmentName.parse(row.getField("department")).bureau();
            expected.merge(Normalizer.normalize(bureau, Normalizer.Form.NFKC), 1L, Long::sum);
        }
        var found = new TreeMap<String, Long>();
        cells("by-bureau").forEach((key, row) -> {
            if (key.startsWith("bureau.") && key.endsWith(".2021")) {
                found.put(Normalizer.normalize((String) row.getOrDefault("bureau", ""), Normalizer.Form.NFKC), (Long)
                        row.getOrDefault("measures", -1L));
            }
        });

        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(10);
    }

    @Test
    void theCitiesCountTheRowsThatNameThem() {
        var expected = new TreeMap<String, Long>();
        for (NamedCsvRecord row : table) {
            List.of(row.getField("partner_cities").split(";")).stream()
                    .filter(city -> !city.isBlank())
                    .map(RealTableTest::slug)
                    .distinct()
                    .forEach(slug -> expected.merge("city." + slug + ".2021", 1L, Long::sum));
        }
        var found = new TreeMap<String, Long>();
        cells("by-partner-city").forEach((key, row) -> {
            if (key.endsWith(".2021")) {
                found.put(key, (Long) row.getOrDefault("measures", -1L));
            }
        });

        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void aFigureOfTheTableIsExplainedByTheEventsOfItsRows() {
        ReportsInMemory made = Objects.requireNonNull(reports);
        Report report = made.reports.named("by-bureau").orElseThrow();
        var source = report.source(
                        "total.2021",
                        report.columns(parametersOfNoYear()).stream()
                                .filter(column -> column.id().equals("covid-marks"))
                                .findFirst()
                                .orElseThrow(),
                        parametersOfNoYear())
                .orElseThrow();

        assertThat(made.explanations.explain(source, new Value.Count(104), log.size()))
                .hasSize(2 * 96)
                .filteredOn(event -> event.place().event() instanceof CovidImpactFlagged)
                .hasSize(96);
    }

    private static Parameters parametersOfNoYear() {
        return new Parameters(Years.NONE, DepartmentNames.BORNE, Language.JA);
    }
}
