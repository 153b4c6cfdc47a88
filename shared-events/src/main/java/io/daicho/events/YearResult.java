package io.daicho.events;

import java.util.List;

/**
 * The result of one fiscal year of a measure.
 *
 * @param year the year the result is about
 * @param outcome what the text says with certainty
 * @param text as printed, line breaks included; needed by RECORDED, empty for NOT_REPORTED
 * @param participants partner cities that took part
 * @param figures numbers the text states
 */
public record YearResult(
        FiscalYear year, Outcome outcome, String text, List<CitySlug> participants, List<Figure> figures) {

    /** A cell of a printed table holds some hundred characters; a page holds two thousand. */
    public static final int TEXT_LIMIT = 20_000;

    public YearResult {
        Texts.limited("result text", text, TEXT_LIMIT);
        if (text.isBlank() && outcome == Outcome.RECORDED) {
            throw new IllegalArgumentException("outcome RECORDED needs a text");
        }
        if (!text.isBlank() && outcome == Outcome.NOT_REPORTED) {
            throw new IllegalArgumentException("outcome NOT_REPORTED has a text: " + Texts.shown(text));
        }
        participants = participants.stream().sorted().distinct().toList();
        figures = List.copyOf(figures);
        requireAtMost100("participants", participants);
        requireAtMost100("figures", figures);
    }

    /** The same with an erased text. */
    public YearResult erased() {
        return new YearResult(year, outcome, ErasedText.MARKER, participants, figures);
    }

    private static void requireAtMost100(String what, List<?> items) {
        if (items.size() > 100) {
            throw new IllegalArgumentException("more than 100 " + what + ": " + items.size());
        }
    }
}
