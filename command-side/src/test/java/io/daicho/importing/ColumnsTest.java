package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.daicho.events.FiscalYear;
import io.daicho.importing.reading.TableRow;
import io.daicho.importing.reading.UnreadableFile;
import io.daicho.importing.reading.UnreadableFile.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static Columns columns(List<String> names) {
        return Columns.of(new TableRow(1, names, List.of()));
    }

    @Test
    void columnsMayStandInAnyOrderWithAnyNumberOfYears() {
        List<String> names = new ArrayList<>(CsvText.HEADER);
        names.add("result_2019");
        Collections.reverse(names);
        assertThat(columns(names).results().keySet())
                .containsExactly(new FiscalYear(2019), new FiscalYear(2020), new FiscalYear(2021));
    }

    @Test
    void everythingWrongIsNamedAtOnceWithWhatIsExpectedAndFound() {
        List<String> names = new ArrayList<>(CsvText.HEADER);
        names.set(0, "Row No");
        names.set(9, "result_2020");
        names.add("result_1889");
        names.remove("covid_marks");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> columns(names))
                .withMessageContaining("unknown column 1 'Row No'")
                .withMessageContaining("column result_2020 twice")
                .withMessageContaining("unknown column 13 'result_1889'")
                .withMessageContaining("no column row_no")
                .withMessageContaining("no column covid_marks")
                .withMessageContaining("Expected: row_no, category_no")
                .withMessageContaining("Found: 'Row No', 'category_no'")
                .extracting(UnreadableFile::fault)
                .isEqualTo(Fault.WRONG_HEADER);
    }

    @Test
    void tableWithoutAnyYearIsRefused() {
        List<String> names = new ArrayList<>(CsvText.HEADER);
        names.removeIf(name -> name.startsWith("result_"));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> columns(names))
                .withMessageContaining("no column result_<fiscal year>");
    }

    @Test
    void unnamedColumnIsRefused() {
        List<String> names = new ArrayList<>(CsvText.HEADER);
        names.add("");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> columns(names))
                .withMessageContaining("unknown column 14 ''");
    }
}
