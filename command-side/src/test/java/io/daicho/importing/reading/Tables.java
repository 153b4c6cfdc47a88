package io.daicho.importing.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole tables for a test to look at. */
public final class Tables {

    private Tables() {}

    public static List<TableRow> rows(byte[] content, ReadingLimits limits) {
        return onDisk(content, file -> {
            var rows = new ArrayList<TableRow>();
            try (TableReader table = TableFile.open(file, limits)) {
                for (TableRow row = table.next(); row != null; row = table.next()) {
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    public static List<List<String>> cells(byte[] content) {
        return rows(content, ReadingLimits.DEFAULT).stream()
                .map(TableRow::cells)
                .toList();
    }

    public static <T> T onDisk(byte[] content, Reading<T> reading) {
        try {
            Path file = Files.createTempFile("daicho-test-", ".table");
            try {
                Files.write(file, content);
                return reading.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to do with the file. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Path file) throws IOException;
    }
}
