package io.daicho.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.erasure.RecordedText.State;
import io.daicho.events.ErasedText;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.NotFound;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamTextsTest {

    private static final String RESULT = TextKind.RESULT_TEXT.pointer();
    private static final String SUMMARY = TextKind.SUMMARY.pointer();
    private static final String REASON = TextKind.REASON.pointer();
    private static final String DIGEST = ErasedText.DIGEST;

    private static RecordedText sealed(long position, String command, String field, String text) {
        return new RecordedText(position, command, field, State.SEALED, text);
    }

    private static StreamTexts texts(RecordedText... texts) {
        return new StreamTexts("m", Set.of(1L, 2L, 3L, 9L), List.of(texts));
    }

    @Test
    void everyCopyOfTheTextGoesAndTheDigestsOfItsCommands() {
        var texts = texts(
                sealed(1, "a", RESULT, "met Mr Sato"),
                sealed(1, "a", DIGEST, "d1"),
                sealed(1, "a", REASON, "as printed"),
                // the same command as the event before: the same digest
                sealed(2, "a", DIGEST, "d1"),
                sealed(3, "b", RESULT, "met Mr Sato"),
                sealed(3, "b", DIGEST, "d2"),
                sealed(9, "c", RESULT, "met nobody"),
                sealed(9, "c", DIGEST, "d3"));

        assertThat(texts.toErase(3, TextKind.RESULT_TEXT))
                .containsExactlyInAnyOrder(
                        new ErasedText(1, RESULT),
                        new ErasedText(1, DIGEST),
                        new ErasedText(2, DIGEST),
                        new ErasedText(3, RESULT),
                        new ErasedText(3, DIGEST));
    }

    @Test
    void theSameWordsOfAnotherKindStay() {
        var texts = texts(sealed(1, "a", SUMMARY, "exchange"), sealed(2, "b", REASON, "exchange"));

        assertThat(texts.toErase(1, TextKind.SUMMARY)).containsExactly(new ErasedText(1, SUMMARY));
    }

    @Test
    void whatIsErasedAlreadyLeavesNothingToErase() {
        var texts = texts(
                new RecordedText(1, "a", RESULT, State.ERASED, ""), new RecordedText(2, "b", RESULT, State.ERASED, ""));

        assertThat(texts.toErase(1, TextKind.RESULT_TEXT)).isEmpty();
    }

    @Test
    void anEventOfAnotherStreamIsNotFound() {
        assertThatThrownBy(() -> texts(sealed(1, "a", RESULT, "t")).toErase(4, TextKind.RESULT_TEXT))
                .isInstanceOfSatisfying(
                        NotFound.class, refusal -> assertThat(refusal.slug()).isEqualTo("no-such-event"))
                .hasMessageContaining("position 4");
    }

    @Test
    void anEventWithoutSuchATextSaysSo() {
        assertThatThrownBy(() -> texts(sealed(1, "a", RESULT, "t")).toErase(1, TextKind.REASON))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.slug()).isEqualTo("no-such-text"))
                .hasMessage("the event at position 1 has no reason");
    }

    @Test
    void aTextRecordedInTheOpenCannotBeErasedAndNeitherCanItsCopies() {
        var texts = texts(
                new RecordedText(1, "a", RESULT, State.OPEN, "met Mr Sato"), sealed(3, "b", RESULT, "met Mr Sato"));

        for (long position : List.of(1L, 3L)) {
            assertThatThrownBy(() -> texts.toErase(position, TextKind.RESULT_TEXT))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            refusal -> assertThat(refusal.slug()).isEqualTo("text-not-sealed"))
                    .hasMessageContaining("position 1 was recorded before texts were sealed");
        }
    }

    @Test
    void fieldsAreNamedAsRequestsNameThem() {
        assertThat(TextKind.named("result.text")).isEqualTo(TextKind.RESULT_TEXT);
        assertThatThrownBy(() -> TextKind.named("title"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("field is none of [result.text, summary, reason]: title");
    }
}
