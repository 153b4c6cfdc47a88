package io.daicho.standalone.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process is. */
enum Side {
    COMMAND("command-side"),
    QUERY("query-side");

    private final String module;

    Side(String module) {
        this.module = module;
    }

    /** The built application, as it is deployed. */
    List<String> application() {
        try (Stream<Path> built = Files.list(Path.of("..", module, "target"))) {
            return List.of(
                    "-jar",
                    built.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(module + " has not been packaged"))
                            .toString());
        } catch (IOException e) {
            throw new IllegalStateException(module + " has not been packaged", e);
        }
    }
}
