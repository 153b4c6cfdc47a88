package io.daicho.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonDifferenceTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    private static String difference(String from, String to) {
        return MAPPER.writeValueAsString(JsonDifference.between(json(from), json(to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                     | {}                     | []",
                "{\"a\":1}              | {\"a\":2}              | [{\"op\":\"replace\",\"path\":\"/a\",\"value\":2}]",
                "{\"a\":1}              | {}                     | [{\"op\":\"remove\",\"path\":\"/a\"}]",
                "{}                     | {\"a\":null}           | [{\"op\":\"add\",\"path\":\"/a\",\"value\":null}]",
                "{\"a\":null}           | {}                     | [{\"op\":\"remove\",\"path\":\"/a\"}]",
                "{\"a\":{\"b\":1}}      | {\"a\":[1]}            | [{\"op\":\"replace\",\"path\":\"/a\",\"value\":[1]}]",
                "1                      | \"1\"                  | [{\"op\":\"replace\",\"path\":\"\",\"value\":\"1\"}]",
                "{\"a/b\":1,\"m~n\":1}  | {\"m~n\":2}            |"
                        + " [{\"op\":\"remove\",\"path\":\"/a~1b\"},{\"op\":\"replace\",\"path\":\"/m~0n\",\"value\":2}]",
                "{\"\":1}               | {\"\":2}               | [{\"op\":\"replace\",\"path\":\"/\",\"value\":2}]",
                "{\"~1\":1}             | {\"~1\":2}             | [{\"op\":\"replace\",\"path\":\"/~01\",\"value\":2}]"
            })
    void aMemberIsAddedRemovedOrReplacedUnderItsEscapedName(String from, String to, String patch) {
        assertThat(difference(from, to)).isEqualTo(patch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"b\"]               | [\"a\",\"b\"]        | [{\"op\":\"add\",\"path\":\"/0\",\"value\":\"a\"}]",
                "[\"a\"]               | [\"a\",\"b\"]        | [{\"op\":\"add\",\"path\":\"/1\",\"value\":\"b\"}]",
                "[\"a\",\"b\",\"c\"]   | [\"a\",\"c\"]        | [{\"op\":\"remove\",\"path\":\"/1\"}]",
                "[\"a\"]               | []                   | [{\"op\":\"remove\",\"path\":\"/0\"}]",
                "[]                    | [\"a\"]              | [{\"op\":\"add\",\"path\":\"/0\",\"value\":\"a\"}]",
                "[1,2,3,4,5]           | [9]                  | [{\"op\":\"replace\",\"path\":\"\",\"value\":[9]}]",
                "[{\"a\":1,\"long\":\"long enough to keep\"}] | [{\"a\":2,\"long\":\"long enough to keep\"}] |"
                        + " [{\"op\":\"replace\",\"path\":\"/0/a\",\"value\":2}]"
            })
    void anArrayIsChangedByElementUnlessReplacingItIsShorter(String from, String to, String patch) {
        assertThat(difference(from, to)).isEqualTo(patch);
    }

    @Test
    void theOrderOfMembersMakesNoDifference() {
        assertThat(JsonDifference.between(json("{\"a\":1,\"b\":2}"), json("{\"b\":2,\"a\":1}")))
                .isEmpty();
        assertThat(difference("{\"a\":1,\"b\":1}", "{\"c\":1,\"b\":2}"))
                .isEqualTo(difference("{\"b\":1,\"a\":1}", "{\"b\":2,\"c\":1}"));
    }

    @Test
    void aPatchIsNeverLongerThanReplacingEveryArray() {
        JsonNode from = json("[" + numbers(0, 100) + "]");
        JsonNode to = json("[" + numbers(50, 150) + "]");
        List<PatchOperation> patch = JsonDifference.between(from, to);

        assertThat(patch).containsExactly(PatchOperation.replace("", to));
    }

    @Test
    void arraysTooLargeToCompareAreStillExact() {
        JsonNode from = json("[" + numbers(0, 1500) + "]");
        JsonNode to = json("[" + numbers(1, 1200) + ",7," + numbers(1100, 1500) + "]");

        assertThat(IndependentPatch.apply(JsonDifference.between(from, to), from))
                .isEqualTo(to);
    }

    private static String numbers(int begin, int end) {
        return IntStream.range(begin, end).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    @Test
    void appliedToTheFirstValueAPatchGivesTheSecond() {
        int different = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new RandomJson(new Random(seed));
            JsonNode from = seed % 20 == 0 ? random.value(0) : random.container(4);
            JsonNode to = seed % 5 == 0 ? random.value(4) : random.changed(from, 4);
            List<PatchOperation> patch = JsonDifference.between(from, to);

            assertThat(IndependentPatch.apply(patch, from))
                    .as("seed %d: %s of %s", seed, patch, from)
                    .isEqualTo(to);
            assertThat(JsonDifference.between(from.deepCopy(), to.deepCopy())).isEqualTo(patch);
            assertThat(patch.isEmpty()).as("seed %d", seed).isEqualTo(from.equals(to));
            different += patch.isEmpty() ? 0 : 1;
        }
        assertThat(different).isGreaterThan(1_000);
    }
}
