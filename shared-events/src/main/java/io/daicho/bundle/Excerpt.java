package io.daicho.bundle;

/** What was found, for a message: on one line, not too long, and without characters that a terminal would obey. */
final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    static String of(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                out.append("\\u%04x".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }
}
