package io.daicho.events;

/** Checks that the value types share: what was expected, and what was found instead. */
final class Texts {

    private static final int SHOWN = 60;

    private Texts() {}

    /** Text with something in it. Names may break lines too: a cell is kept as printed. */
    static void filled(String what, String text, int limit) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        limited(what, text, limit);
    }

    /** Text that may be empty and may break lines. */
    static void limited(String what, String text, int limit) {
        if (text.length() > limit) {
            throw new IllegalArgumentException(
                    what + " is longer than " + limit + " characters: " + text.length() + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new IllegalArgumentException(
                        what + " has a control character U+%04X at index %d".formatted((int) c, i));
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 >= text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new IllegalArgumentException(what + " has half a character at index " + i);
                }
                i++;
            }
        }
    }

    /** A value cut to a length that fits an error message. */
    static String shown(String value) {
        if (value.length() <= SHOWN) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return value.substring(0, end) + "… (" + value.length() + " characters)";
    }
}
