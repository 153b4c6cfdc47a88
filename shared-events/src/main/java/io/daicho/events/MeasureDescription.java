package io.daicho.events;

/** What a measure is, in the words of the strategy. */
public record MeasureDescription(String title, String summary, Category category, Subcategory subcategory) {

    public MeasureDescription {
        Texts.filled("title", title, 500);
        Texts.limited("summary", summary, 10_000);
    }

    /** The same with an erased summary. */
    public MeasureDescription erased() {
        return new MeasureDescription(title, ErasedText.MARKER, category, subcategory);
    }
}
