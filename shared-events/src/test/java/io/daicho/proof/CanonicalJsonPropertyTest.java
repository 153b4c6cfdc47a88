package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Random values of the subset, read back by a parser that knows nothing of canonical JSON. */
class CanonicalJsonPropertyTest {

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int VALUES = 2_000;

    /** Characters of every kind that is escaped, sorted or encoded in its own way. */
    private static final String[] CHARACTERS = {
        "a", "Z", "1", "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\u0000", "\u001f", "\u007f", "\u0080", "ö", "€",
        "京", "\u2FA7", "\uFB33", "\uFFFD", "😀", "𠮷"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 20221231, 8785})
    void aParserReadsTheValueBack(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < VALUES; i++) {
            Object value = value(random, 4);
            String json = CanonicalJson.of(value);
            assertThat(READER.readValue(json, Object.class)).as(json).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20221231, 8785})
    void writingWhatWasReadGivesTheSameText(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < VALUES; i++) {
            String json = CanonicalJson.of(value(random, 4));
            assertThat(CanonicalJson.of(READER.readValue(json, Object.class))).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20221231, 8785})
    void theOrderMembersWereAddedInDoesNotMatter(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < VALUES; i++) {
            Map<String, @Nullable Object> members = members(random, 3);
            var names = new ArrayList<>(members.keySet());
            Collections.shuffle(names, random);
            var shuffled = new LinkedHashMap<String, @Nullable Object>();
            names.forEach(name -> shuffled.put(name, members.get(name)));
            assertThat(CanonicalJson.of(shuffled)).isEqualTo(CanonicalJson.of(members));
        }
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> (long) random.nextInt();
            case 3 -> random.nextLong(1 - CanonicalJson.INTEGER_LIMIT, CanonicalJson.INTEGER_LIMIT);
            case 4 -> text(random);
            case 5 -> items(random, depth);
            default -> members(random, depth);
        };
    }

    private static List<@Nullable Object> items(Random random, int depth) {
        var items = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(value(random, depth - 1));
        }
        return items;
    }

    private static Map<String, @Nullable Object> members(Random random, int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (int i = random.nextInt(6); i > 0; i--) {
            members.put(text(random), value(random, depth - 1));
        }
        return members;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }
}
