package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that documents tell operators to give. */
class DocumentedCommandsTest {

    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Pattern DAICHO = Pattern.compile("\\./daicho ([a-z-]+)((?: [^`|\\n]*)?)");
    private static final Pattern SCRIPT =
            Pattern.compile("(docs/deploy/[a-z./-]+\\.(?:js|sh|yaml))|-f (docs/deploy/kubernetes/)");

    @ParameterizedTest
    @ValueSource(strings = {"runbook.md", "operations.md", "deploy/README.md", "configuration.md"})
    void everyVerbHasTheOptionsItIsGiven(String document) throws IOException {
        DAICHO.matcher(Files.readString(DOCUMENTS.resolve(document))).results().forEach(command -> {
            Session session = Session.withoutServer();
            assertThat(session.run(command.group(1), "--help"))
                    .as(command.group())
                    .isZero();
            List<String> options = Arrays.stream(command.group(2).split(" "))
                    .filter(word -> word.startsWith("-"))
                    .toList();
            assertThat(options)
                    .as(command.group())
                    .allMatch(option -> session.out().contains(option));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"runbook.md", "deploy/README.md"})
    void everyFileThatACommandNamesIsThere(String document) throws IOException {
        List<String> named = SCRIPT.matcher(Files.readString(DOCUMENTS.resolve(document)))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of("..", file)).exists());
    }
}
