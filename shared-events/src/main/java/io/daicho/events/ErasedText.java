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
