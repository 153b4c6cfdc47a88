package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** RFC 8785 §3.2.3: the surrogate pair of the emoji (D83D DE00) sorts before FB33, though its code point is larger. */
    @Test
    void sortsMembersByUtf16CodeUnits() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("\u20ac", "Euro Sign");
        members.put("\r", "Carriage Return");
        members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        members.put("1", "One");
        members.put("\ud83d\ude00", "Emoji: Grinning Face");
        members.put("\u0080", "Control");
        members.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.of(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785 §3.2.2 without its decimals, and the bytes §3.2.4 gives for that part. */
    @Test
    void writesTheExampleOfTheRfc() {
        String json = CanonicalJson.of(
                Map.of("string", "\u20ac$\u000F\nA'B\"\\\\\"/", "literals", Arrays.asList(null, true, false)));
        assertThat(json).isEqualTo("{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(HexFormat.ofDelimiter(" ").formatHex(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c "
                        + "22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c "
                        + "5c 22 2f 22 7d");
    }

    /** The structures.json, french.json, arrays.json and unicode.json that RFC 8785 §F refers to. */
    @Test
    void writesTheTestDataOfTheReferenceImplementation() {
        Map<String, Object> structures = new LinkedHashMap<>();
        structures.put("1", Map.of("f", Map.of("f", "hi", "F", 5), "\n", 56));
        structures.put("10", Map.of());
        structures.put("", "empty");
        structures.put("a", Map.of());
        structures.put("111", List.of(Map.of("e", "yes", "E", "no")));
        structures.put("A", Map.of());
        assertThat(CanonicalJson.of(structures))
                .isEqualTo("{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
                        + "\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}");

        assertThat(CanonicalJson.of(Map.of("peach", 1, "péché", 2, "pêche", 3, "sin", 4)))
                .isEqualTo("{\"peach\":1,\"péché\":2,\"pêche\":3,\"sin\":4}");

        Map<String, Object> member = new LinkedHashMap<>();
        member.put("d", true);
        member.put("10", null);
        member.put("1", List.of());
        assertThat(CanonicalJson.of(List.of(56, member))).isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true}]");

        assertThat(CanonicalJson.of(Map.of("Unnormalized Unicode", "A\u030a")))
                .isEqualTo("{\"Unnormalized Unicode\":\"A\u030a\"}");
    }

    /** RFC 8785 §3.2.2.2: two-character escapes where JSON has one, \\u00hh for other controls, all else as it is. */
    @Test
    void escapesWhatMustBeEscapedAndNothingElse() {
        var controls = new StringBuilder();
        for (char c = 0; c < 0x20; c++) {
            controls.append(c);
        }
        assertThat(CanonicalJson.of(controls.toString()))
                .isEqualTo(
                        "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f"
                                + "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c"
                                + "\\u001d\\u001e\\u001f\"");
        assertThat(CanonicalJson.of("/<>&'\u007f\u2028\u2029\ufeff市\u2FA7𠮷"))
                .isEqualTo("\"/<>&'\u007f\u2028\u2029\ufeff市\u2FA7𠮷\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 9_007_199_254_740_991L, -9_007_199_254_740_991L})
    void writesIntegersThatADoubleHoldsExactly(long number) {
        assertThat(CanonicalJson.of(number)).isEqualTo(Long.toString(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {9_007_199_254_740_992L, -9_007_199_254_740_992L, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesIntegersThatADoubleWouldRound(long number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(List.of(number)))
                .withMessage("integer of 2^53 or more: " + number);
    }

    static List<Object> valuesOutsideTheSubset() {
        return List.of(1.5, new BigDecimal("1.5"), 1.0f, (short) 1, 'c', LocalDate.EPOCH, new int[] {1});
    }

    @ParameterizedTest
    @MethodSource("valuesOutsideTheSubset")
    void refusesOtherTypesByName(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(Map.of("a", value)))
                .withMessage("no canonical JSON for " + value.getClass().getName());
    }

    @Test
    void refusesAMemberNameThatIsNoString() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(Map.of(1, "one")))
                .withMessage("member name is not a string: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "a\ud83da", "a\ude00", "a\ude00\ud83d"})
    void refusesHalfACharacter(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(text))
                .withMessage("lone surrogate at index 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(Map.of(text, 1)))
                .withMessage("lone surrogate at index 1");
    }
}
