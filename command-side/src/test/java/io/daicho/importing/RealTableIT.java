package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.YearResultRecorded;
import io.daicho.log.TestMongo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published table through the whole command side, held against counts made by code of its own. */
class RealTableIT {

    @Test
    void publishedTableIsImportedOnceAndWholly() {
        byte[] file = RealTable.bytes().orElse(new byte[0]);
        assumeTrue(file.length > 0, "the published table is not at hand");
        var naive = new NaiveTable(file);
        try (ImportNode node = ImportNode.on(TestMongo.freshUri())) {
            JsonNode state = node.imported(file, "?name=tokyo-2022.csv");
            assertThat(state.path("rows").path("total").intValue()).isEqualTo(162);
            assertThat(state.path("rows").path("accepted").intValue()).isEqualTo(162);
            assertThat(state.path("warnings").intValue()).isEqualTo(3);
            List<LedgerEvent> events = node.events();
            assertThat(state.path("events").intValue()).isEqualTo(events.size());
            assertThat(byDepartment(events)).isEqualTo(naive.departments());
            assertThat(byCity(events)).isEqualTo(naive.cities());
            assertThat(byOutcome(events, 2020)).isEqualTo(naive.outcomes("result_2020"));
            assertThat(byOutcome(events, 2021)).isEqualTo(naive.outcomes("result_2021"));
            assertThat(byMarks(events)).isEqualTo(naive.marks());

            long head = node.log().head();
            JsonNode again = node.imported(file, "?name=tokyo-2022.csv");
            assertThat(again.path("events").intValue()).isZero();
            assertThat(again.path("rows").path("unchanged").intValue()).isEqualTo(162);
            assertThat(node.log().head()).isEqualTo(head);
        }
    }

    private static <E> Map<String, Integer> count(List<LedgerEvent> events, Class<E> type, Function<E, String> key) {
        Map<String, Integer> counts = new TreeMap<>();
        events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .forEach(event -> counts.merge(key.apply(event), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> byDepartment(List<LedgerEvent> events) {
        Map<Object, String> names = events.stream()
                .filter(DepartmentRegistered.class::isInstance)
                .map(DepartmentRegistered.class::cast)
                .collect(Collectors.toMap(
                        DepartmentRegistered::departmentId,
                        event -> event.name().full()));
        return count(
                events,
                MeasureRegistered.class,
                event -> names.getOrDefault(event.department().id(), "unknown"));
    }

    private static Map<String, Integer> byCity(List<LedgerEvent> events) {
        Map<Object, String> names = events.stream()
                .filter(PartnerCityRegistered.class::isInstance)
                .map(PartnerCityRegistered.class::cast)
                .collect(Collectors.toMap(PartnerCityRegistered::city, PartnerCityRegistered::nameJa));
        return count(events, PartnerCityLinked.class, event -> names.getOrDefault(event.city(), "unknown"));
    }

    private static Map<String, Integer> byOutcome(List<LedgerEvent> events, int year) {
        return count(
                events.stream()
                        .filter(event -> event instanceof YearResultRecorded recorded
                                && recorded.result().year().equals(new FiscalYear(year)))
                        .toList(),
                YearResultRecorded.class,
                event -> event.result().outcome().name());
    }

    private static Map<String, Integer> byMarks(List<LedgerEvent> events) {
        return count(events, CovidImpactFlagged.class, event -> {
            assertThat(event.year()).isEqualTo(new FiscalYear(2021));
            return Integer.toString(event.impact().marks());
        });
    }
}
