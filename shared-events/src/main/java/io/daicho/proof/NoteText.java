package io.daicho.proof;

/** What C2SP signed-note allows in the text of a note and in the name of a key. */
final class NoteText {

    /** In characters; a limit of this reader, as long as the names in the cosignatures of ML-DSA-44 may be. */
    static final int LONGEST_NAME = 255;

    private NoteText() {}

    /** A text ends with a line feed and has no other control character below U+0020. */
    static void requireText(String what, String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException(what + " does not end with a line feed: " + Quoted.of(text));
        }
        requireCharacters(what, text);
    }

    static void requireCharacters(String what, String text) {
        text.codePoints().forEach(c -> {
            if (c < 0x20 && c != '\n') {
                throw new IllegalArgumentException(what + " has a control character: " + Quoted.of(text));
            }
            if (Character.getType(c) == Character.SURROGATE) {
                // has no UTF-8, so what is signed would not be what is shown
                throw new IllegalArgumentException(what + " has a lone surrogate: " + Quoted.of(text));
            }
        });
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "key name has not 1 to " + LONGEST_NAME + " characters: " + Quoted.of(name));
        }
        requireCharacters("key name", name);
        if (name.indexOf('+') >= 0 || name.codePoints().anyMatch(NoteText::isSpaceOrControl)) {
            throw new IllegalArgumentException("key name has a space or a plus: " + Quoted.of(name));
        }
    }

    private static boolean isSpaceOrControl(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c);
    }
}
