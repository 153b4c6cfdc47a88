package io.daicho.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The table as the city published it: beside the repository where it is at hand, never in it. */
final class RealTable {

    private static final String PLACE = "shared/data/tokyo-2022.csv";

    private RealTable() {}

    static Optional<byte[]> bytes() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path table = folder.resolve(PLACE);
            if (Files.exists(table)) {
                try {
                    return Optional.of(Files.readAllBytes(table));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }
}
