package io.daicho.standalone;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;

/** The words of the pages in a language, by which tests find what people find. */
final class Words {

    private final Properties words = new Properties();

    Words(String language) throws IOException {
        String file = "/io/daicho/pages/words_" + language + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
    }

    String of(String key, Object... arguments) {
        String text = Objects.requireNonNull(words.getProperty(key), key);
        return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
    }
}
