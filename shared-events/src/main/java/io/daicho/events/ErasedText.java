package io.daicho.events;

/**
 * A text of one event that was erased by law.
 *
 * @param position of the event in the log
 * @param field JSON Pointer (RFC 6901) into the event's envelope, e.g. {@code /payload/result/text}
 */
public record ErasedText(long position, String field) {

    /** What an erased text reads as: a text that every value type takes. */
    public static final String MARKER = "［消去］";

    /** The text of a year's result. */
    public static final String RESULT_TEXT = "/payload/result/text";

    /** The summary of a measure. */
    public static final String SUMMARY = "/payload/description/summary";

    /** The reason given for any change. */
    public static final String REASON = "/meta/reason";

    /** The digest of the command behind any change: whoever has it can confirm a guess at the command's texts. */
    public static final String DIGEST = "/meta/digest";

    public ErasedText {
        if (position < 1) {
            throw new IllegalArgumentException("position below 1: " + position);
        }
        Texts.filled("field", field, 200);
        if (!field.startsWith("/payload/") && !field.startsWith("/meta/")) {
            throw new IllegalArgumentException("field of neither payload nor meta: " + Texts.shown(field));
        }
    }
}
