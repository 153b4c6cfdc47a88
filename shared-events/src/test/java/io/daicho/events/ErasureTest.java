package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTest {

    private static final MeasureId MEASURE = MeasureId.parse("11111111-1111-5111-8111-111111111111");
    private static final ErasedText REASON = new ErasedText(3, "/meta/reason");

    @Test
    void namesEachTextOnceInTheOrderOfTheLog() {
        var late = new ErasedText(12, "/meta/reason");

        assertThat(new TextErased(MEASURE, List.of(late, REASON, late), "GDPR Art. 17").erased())
                .containsExactly(REASON, late);
    }

    @Test
    void saysWhatItErasesAndOnWhatGrounds() {
        assertThatThrownBy(() -> new TextErased(MEASURE, List.of(), "GDPR Art. 17"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("erased is empty");
        assertThatThrownBy(() -> new TextErased(MEASURE, List.of(REASON), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("legalBasis is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reason", "/command", "/payloads/x"})
    void aFieldIsAPointerIntoPayloadOrMetadata(String field) {
        assertThatThrownBy(() -> new ErasedText(1, field)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMarkerIsATextThatEveryValueTypeTakes() {
        assertThat(new YearResult(new FiscalYear(2021), Outcome.RECORDED, ErasedText.MARKER, List.of(), List.of())
                        .text())
                .isEqualTo(ErasedText.MARKER);
        assertThat(new Provenance("tanaka", ErasedText.MARKER, null).reason()).isEqualTo(ErasedText.MARKER);
        assertThat(new MeasureDescription("t", ErasedText.MARKER, new Category(1, "c"), new Subcategory("ア", "s"))
                        .summary())
                .isEqualTo(ErasedText.MARKER);
    }
}
