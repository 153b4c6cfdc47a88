package io.daicho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of results, printed and kept as Markdown. */
final class Results {

    private final String name;
    private final List<String> lines = new ArrayList<>();

    Results(String name, String about, String... columns) {
        this.name = name;
        lines.add(about);
        lines.add("");
        row((Object[]) columns);
        lines.add("|" + "---|".repeat(columns.length));
    }

    void row(Object... cells) {
        var line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ')
                    .append(cell instanceof Double number ? "%.2f".formatted(number) : cell.toString())
                    .append(" |");
        }
        lines.add(line.toString());
    }

    void write() throws IOException {
        Path directory = Path.of("target", "bench");
        Files.createDirectories(directory);
        Files.write(directory.resolve(name + ".md"), lines);
        System.out.println();
        lines.forEach(System.out::println);
    }
}
