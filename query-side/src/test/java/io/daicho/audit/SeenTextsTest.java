package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTextsTest {

    private final KeyedHash hash = new KeyedHash();

    private KeyedHash.Bits bits(String text) {
        return hash.of('e', text);
    }

    @Test
    void forgetsNothing() {
        var seen = new SeenTexts(10_000);
        List<KeyedHash.Bits> texts =
                IntStream.range(0, 10_000).mapToObj(i -> bits("text " + i)).toList();
        texts.forEach(seen::add);

        assertThat(texts).allMatch(seen::add);
    }

    @Test
    void takesFewForMetThatWereNot() {
        var seen = new SeenTexts(100_000);
        long mistaken = IntStream.range(0, 100_000)
                .filter(i -> seen.add(bits("text " + i)))
                .count();

        // expected is less than one: 8 of at least 32 bits a text
        assertThat(mistaken).isLessThan(20);
    }

    @Test
    void stillForgetsNothingWhereMoreComeThanWereExpected() {
        var seen = new SeenTexts(1);
        List<KeyedHash.Bits> texts = IntStream.range(0, 50_000)
                .mapToObj(i -> bits(new UUID(1, i).toString()))
                .toList();
        texts.forEach(seen::add);

        assertThat(texts).allMatch(seen::add);
    }

    @Test
    void equalTextsOfDifferentKindsAreDifferent() {
        var seen = new SeenTexts(100);
        seen.add(hash.of('c', "same"));

        assertThat(seen.add(hash.of('e', "same"))).isFalse();
        assertThat(seen.add(hash.of('c', "same"))).isTrue();
    }

    @Test
    void anotherAuditHashesOtherwise() {
        assertThat(new KeyedHash().of('e', "same")).isNotEqualTo(hash.of('e', "same"));
    }
}
