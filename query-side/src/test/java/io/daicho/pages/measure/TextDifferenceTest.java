package io.daicho.pages.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.pages.measure.TextDifference.Kind;
import io.daicho.pages.measure.TextDifference.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    private static final List<String> SIGNS = List.of("都", "市", "a", "1", "\n", "・", " ", "𠮷");

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    @Test
    void numbersAndLatinWordsAreWholes() {
        assertThat(TextDifference.between("8月27日 Paris", "8月30日 Pari"))
                .containsExactly(
                        new Part(Kind.SAME, "8月"),
                        new Part(Kind.GONE, "27"),
                        new Part(Kind.NEW, "30"),
                        new Part(Kind.SAME, "日 "),
                        new Part(Kind.GONE, "Paris"),
                        new Part(Kind.NEW, "Pari"));
    }

    @Test
    void aSingleCommonCharacterDoesNotSplitAChange() {
        assertThat(TextDifference.between("会議を中止", "催事を実施"))
                .containsExactly(new Part(Kind.GONE, "会議を中止"), new Part(Kind.NEW, "催事を実施"));
    }

    @Test
    void nothingIsChangedInTheSameText() {
        assertThat(TextDifference.between("同じ", "同じ")).containsExactly(new Part(Kind.SAME, "同じ"));
        assertThat(TextDifference.between("", "")).isEmpty();
    }

    @Test
    void aTextTooLongToCompareIsReplacedWhole() {
        String before = "あ".repeat(2_000);
        String after = "い".repeat(2_000);

        assertThat(TextDifference.between(before, after))
                .containsExactly(new Part(Kind.GONE, before), new Part(Kind.NEW, after));
    }

    @RepeatedTest(200)
    void thePartsGiveBothTextsBack(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String before = text(random);
        String after = random.nextBoolean() ? text(random) : edited(before, random);

        List<Part> parts = TextDifference.between(before, after);

        assertThat(without(parts, Kind.NEW)).isEqualTo(before);
        assertThat(without(parts, Kind.GONE)).isEqualTo(after);
        assertThat(parts).allSatisfy(part -> assertThat(part.text()).isNotEmpty());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, SIGNS.size())
                .mapToObj(SIGNS::get)
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        return text.substring(0, at) + text(random) + text.substring(at);
    }
}
