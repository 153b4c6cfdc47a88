package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\n\t"})
    void whatMustBeFilledMayNotBeBlank(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.filled("actor", blank, 10))
                .withMessage("actor is empty");
    }

    @Test
    void theLimitItselfStillFits() {
        assertThatNoException().isThrownBy(() -> Texts.filled("actor", "あ".repeat(10), 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.filled("actor", "あ".repeat(11), 10))
                .withMessage("actor is longer than 10 characters: 11 characters");
    }

    @Test
    void printedTextKeepsItsLineBreaksTabsAndEmptiness() {
        assertThatNoException().isThrownBy(() -> Texts.limited("text", "・一\r\n・二\t三", 100));
        assertThatNoException().isThrownBy(() -> Texts.limited("text", "", 100));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\u0008', '\u001B', '\u007F', '\u0085', '\u009F'})
    void controlCharactersAreNamedWithTheirPlace(char control) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.limited("text", "東京" + control, 100))
                .withMessage("text has a control character U+%04X at index 2".formatted((int) control));
    }

    @Test
    void aSurrogatePairIsOneCharacterAndHalfOfItIsNone() {
        assertThatNoException().isThrownBy(() -> Texts.limited("text", "𠮷野家", 100));
        for (String half : new String[] {"野\uD842", "野\uD842野", "野\uDFB7", "野\uDFB7\uD842"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Texts.limited("text", half, 100))
                    .withMessage("text has half a character at index 1");
        }
    }

    @Test
    void aValueIsShownWholeUpTo60Characters() {
        assertThat(Texts.shown("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Texts.shown("x".repeat(61))).isEqualTo("x".repeat(60) + "… (61 characters)");
    }

    @Test
    void aCutNeverHalvesACharacter() {
        assertThat(Texts.shown("x".repeat(59) + "𠮷".repeat(2))).isEqualTo("x".repeat(59) + "… (63 characters)");
    }
}
