package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter out = new StringWriter();

    @Test
    void awayFromATerminalItPrintsALineForEachTenth() {
        ProgressLine progress = progress(false);
        for (int read = 0; read <= 200; read++) {
            progress.show(read, 200);
        }
        progress.done(200, 200);

        assertThat(out.toString().lines())
                .hasSize(10)
                .startsWith("  20 of 200 rows")
                .endsWith("  200 of 200 rows");
    }

    @Test
    void onATerminalItDrawsOverItself() {
        ProgressLine progress = progress(true);
        progress.show(1, 4);
        progress.done(4, 4);

        assertThat(out.toString())
                .isEqualToNormalizingNewlines("\r  [" + "#".repeat(10) + ".".repeat(30) + "] 1/4 rows" + "\r  ["
                        + "#".repeat(40) + "] 4/4 rows\n");
    }

    @Test
    void anEmptyTableIsReadAtOnce() {
        progress(true).done(0, 0);

        assertThat(out.toString()).contains("#".repeat(40), "0/0 rows");
    }

    private ProgressLine progress(boolean interactive) {
        PrintWriter writer = new PrintWriter(out, true);
        return new ProgressLine(new Terminal(writer, writer, interactive), "rows");
    }
}
