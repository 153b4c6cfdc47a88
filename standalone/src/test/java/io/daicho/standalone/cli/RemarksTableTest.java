package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.standalone.cli.ImportOutcome.Remark;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemarksTableTest {

    @Test
    void errorsComeBeforeWarningsAndWideCharactersKeepTheColumnsTogether() {
        String printed = printed(List.of(
                new Remark(3, 7, "warning", "department", "海外広報の推進", "names no department"),
                new Remark(12, 40, "error", "category", "x", "is unknown")));

        assertThat(printed.lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "  row  line           column      value",
                        "  12   40    error    category    x               is unknown",
                        "  3    7     warning  department  海外広報の推進  names no department");
    }

    @Test
    void longValuesAndLineBreaksStayOnOneLine() {
        String printed = printed(List.of(new Remark(1, 2, "error", "summary", "あ\nい" + "x".repeat(100), "too\nlong")));

        assertThat(printed).contains("あ い" + "x".repeat(21) + "…", "too long");
    }

    @Test
    void moreThanAPersonReadsAreCountedAndPointedTo() {
        List<Remark> many = IntStream.rangeClosed(1, 75)
                .mapToObj(row -> new Remark(row, row, "error", "row", "", "bad"))
                .toList();

        assertThat(printed(many)).contains("… and 15 more: http://there");
    }

    @Test
    void nothingToSayPrintsNothing() {
        assertThat(printed(List.of())).isEmpty();
    }

    private static String printed(List<Remark> remarks) {
        StringWriter out = new StringWriter();
        RemarksTable.print(remarks, new PrintWriter(out, true), "http://there");
        return out.toString();
    }
}
