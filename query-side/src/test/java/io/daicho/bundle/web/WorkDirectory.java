package io.daicho.bundle.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place for files that must be there before a context starts, which is before JUnit makes a temporary directory. */
final class WorkDirectory {

    private WorkDirectory() {}

    static Path make() {
        try {
            return Files.createTempDirectory(Path.of("target"), "bundles");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
