package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daicho.events.MeasureId;
import io.daicho.importing.RowMessage.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealTableTest {

    private byte[] file = {};

    @BeforeEach
    void needsTheRealTable() {
        assumeTrue(RealTable.bytes().isPresent(), "the published table is not at hand");
        file = RealTable.bytes().orElseThrow();
    }

    private List<MeasureRow> measures() {
        return Interpreted.rows(file).stream()
                .map(row -> row.measure().orElseThrow(() -> new AssertionError(row.toString())))
                .toList();
    }

    @Test
    void everyRowIsAMeasureOfItsOwn() {
        List<MeasureRow> measures = measures();
        assertThat(measures).hasSize(162);
        assertThat(measures.stream().map(MeasureRow::measureId).distinct()).hasSize(162);
    }

    @Test
    void onlyThePairPrintedTwiceNeedsAnOrdinal() {
        List<MeasureRow> second =
                measures().stream().filter(row -> row.ordinal() > 1).toList();
        assertThat(second).singleElement().satisfies(row -> {
            assertThat(row.rowNo()).isEqualTo(71);
            assertThat(row.description().title()).isEqualTo("多言語対応の推進");
            assertThat(row.department().printed()).isEqualTo("港湾局離島港湾部");
        });
        assertThat(measures().stream()
                        .filter(row -> Stream.of(54, 57, 80, 83).anyMatch(no -> no == row.rowNo()))
                        .map(MeasureRow::field))
                .containsExactly("(1)都市づくり", "(4)交通", "(7)都市計画", "(9)交通");
    }

    @Test
    void warningsAreTheThreeKnownOddities() {
        List<String> warned = Interpreted.rows(file).stream()
                .flatMap(row -> row.messages().stream().map(message -> row.rowNo() + " " + message.field()))
                .toList();
        assertThat(warned).containsExactly("11 result_2021", "71 row", "143 department");
        assertThat(Interpreted.rows(file))
                .allSatisfy(row -> assertThat(row.messages()).noneMatch(m -> m.severity() == Severity.ERROR));
    }

    @Test
    void outcomesAreThoseCountedByEye() {
        var naive = new NaiveTable(file);
        assertThat(naive.outcomes("result_2020")).containsEntry("NO_RECORD", 52).containsEntry("COMPLETED_EARLIER", 7);
        assertThat(naive.outcomes("result_2021")).containsEntry("NO_RECORD", 48).containsEntry("COMPLETED_EARLIER", 7);
        assertThat(measures()).zipSatisfy(naive.rows(), (measure, row) -> {
            assertThat(measure.results()).hasSize(2);
            measure.results().forEach(result -> {
                String printed = NaiveTable.cell(row, "result_" + result.year());
                assertThat(result.text()).isEqualTo(printed);
                assertThat(result.outcome()).hasToString(NaiveTable.outcome(printed));
            });
        });
    }

    @Test
    void windows31jMakesTheSameMeasures() {
        // the one character of the table that Windows-31J does not have, as a city's own system would write it
        String text = new String(file, StandardCharsets.UTF_8).replace('⾧', '長');
        byte[] windows31j = text.getBytes(Charset.forName("windows-31j"));
        assertThat(new String(windows31j, Charset.forName("windows-31j"))).isEqualTo(text);
        List<MeasureId> ids = Interpreted.rows(windows31j).stream()
                .map(row -> row.measure().orElseThrow().measureId())
                .toList();
        assertThat(ids).isEqualTo(measures().stream().map(MeasureRow::measureId).toList());
        assertThat(Interpreted.rows(windows31j).stream()
                        .map(row -> row.measure().orElseThrow().results()))
                .isEqualTo(Interpreted.rows(text.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(row -> row.measure().orElseThrow().results())
                        .toList());
    }
}
