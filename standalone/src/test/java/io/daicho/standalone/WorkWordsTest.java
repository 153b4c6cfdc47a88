package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkWordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/pages");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z.]+)[}(]|#messages\\.msg\\('([a-zA-Z.]+)'\\)");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyWordOfAFormIsKnown(String language) throws IOException {
        var words = new Words(language);
        var used = new TreeSet<String>();
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            for (Path template : templates.toList()) {
                USED.matcher(Files.readString(template))
                        .results()
                        .forEach(found -> used.add(found.group(1) == null ? found.group(2) : found.group(1)));
            }
        }

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(used).allSatisfy(key -> assertThatCode(() -> words.of(key)).doesNotThrowAnyException());
    }
}
