package io.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.proof.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {

    private static final String CHARACTERS = "aé会😀\"\\/\b\t\n\f\r\u0001\u001f\u007f";

    @Test
    void readsWhatIsWrittenCanonically() {
        var random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            Object value = value(random, 4);
            assertThat(read(CanonicalJson.of(value))).isEqualTo(value);
        }
    }

    /** Oracle: the text is canonical if and only if writing what was read gives it again. */
    @Test
    void refusesWhateverIsNotWrittenSo() {
        var random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            String text = CanonicalJson.of(value(random, 3));
            int at = random.nextInt(text.length());
            if (Character.isSurrogate(text.charAt(at))) {
                // never reaches the reader: half a pair is not UTF-8
                continue;
            }
            String damaged = text.substring(0, at)
                    + "{}[]\",:\\ue0-19 tn".charAt(random.nextInt(17))
                    + text.substring(at + random.nextInt(2));
            try {
                assertThat(CanonicalJson.of(read(damaged))).isEqualTo(damaged);
            } catch (NotCanonical e) {
                assertThat(e).hasMessageStartingWith("character ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "{\"a\": 1}",
                "{\"a\":1,}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"\\u0061\":1}",
                "\"\\/\"",
                "\"\\u000A\"",
                "\"\\u000a\"",
                "\"\\u001F\"",
                "\"\\u4f1a\"",
                "\"\\uD83D\\uDE00\"",
                "\"\\x\"",
                "\"\t\"",
                "\"a",
                "[1,]",
                "[1",
                "01",
                "-0",
                "1.0",
                "1e3",
                "+1",
                "9007199254740992",
                "-9007199254740992",
                "123456789012345678901234567890",
                "TRUE",
                "nul",
                "1 2"
            })
    void isNotCanonical(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(NotCanonical.class);
    }

    @Test
    void tellsWhere() {
        assertThatThrownBy(() -> read("{\"a\":1,\"b\":1.5}"))
                .isInstanceOf(NotCanonical.class)
                .hasMessage("character 13: expected ,");
        assertThatThrownBy(() -> read("{\"b\":1,\"a\":1}")).hasMessage("character 8: member \"a\" behind \"b\"");
    }

    @Test
    void anAbyssOfBracketsIsRefusedBeforeTheStackEnds() {
        assertThatThrownBy(() -> read("[".repeat(1_000_000)))
                .isInstanceOf(NotCanonical.class)
                .hasMessageContaining("nested deeper than 64");
    }

    private static @Nullable Object read(String text) {
        var reader = new CanonicalReader(text);
        Object value = reader.value();
        reader.end();
        return value;
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> random.nextBoolean() ? (Object) random.nextBoolean() : null;
            case 1 -> random.nextLong(1 - CanonicalJson.INTEGER_LIMIT, CanonicalJson.INTEGER_LIMIT);
            case 2 -> (long) random.nextInt(3);
            case 3 -> text(random);
            case 4 -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (int count = random.nextInt(4); count > 0; count--) {
                    items.add(value(random, depth - 1));
                }
                yield items;
            }
            default -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                for (int count = random.nextInt(4); count > 0; count--) {
                    members.put(text(random), value(random, depth - 1));
                }
                yield members;
            }
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int[] characters = CHARACTERS.codePoints().toArray();
        for (int length = random.nextInt(5); length > 0; length--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
