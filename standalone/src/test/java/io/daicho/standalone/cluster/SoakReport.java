package io.daicho.standalone.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a run, as a table to be read. */
final class SoakReport {

    private final Map<String, String> rows = new LinkedHashMap<>();

    SoakReport with(String what, Object value) {
        rows.put(what, String.valueOf(value));
        return this;
    }

    SoakReport with(Observed observed) {
        observed.counts().forEach(this::with);
        observed.times().forEach(this::with);
        return this;
    }

    SoakReport with(String what, Duration time) {
        return with(what, time.toSeconds() + " s");
    }

    String markdown() {
        var table = new StringBuilder("| | |\n|---|---:|\n");
        rows.forEach((what, value) ->
                table.append("| ").append(what).append(" | ").append(value).append(" |\n"));
        return table.toString();
    }

    /** Writes the table to a file, and to the terminal. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, markdown());
        System.out.println(markdown());
    }
}
