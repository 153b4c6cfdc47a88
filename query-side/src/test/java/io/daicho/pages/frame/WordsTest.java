package io.daicho.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.LedgerCatalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/pages");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z.]+)[}(]|#messages\\.msg\\('([a-zA-Z.]+)'\\)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        var file = "/io/daicho/pages/words_" + language + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() throws IOException {
        Properties ja = words("ja");
        Properties en = words("en");

        assertThat(ja.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : ja.stringPropertyNames()) {
            assertThat(arguments(ja.getProperty(key))).as(key).isEqualTo(arguments(en.getProperty(key)));
            assertThat(ja.getProperty(key)).as(key).isNotBlank();
        }
    }

    private static Set<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group());
        }
        return arguments;
    }

    @Test
    void everyWordOfATemplateIsKnown() throws IOException {
        Set<String> known = words("en").stringPropertyNames();
        var used = new TreeSet<String>();
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            templates.forEach(template -> used.addAll(used(template)));
        }

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(known).containsAll(used);
    }

    private static List<String> used(Path template) {
        try {
            return USED.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyEventHasAName() throws IOException {
        Set<String> known = words("ja").stringPropertyNames();

        EventCatalogue catalogue = LedgerCatalogue.create();
        assertThat(catalogue.eventClasses())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(known)
                        .contains("event." + catalogue.typeOf(type).name()));
    }
}
