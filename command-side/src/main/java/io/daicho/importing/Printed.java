package io.daicho.importing;

import java.text.Normalizer;

/** What is printed, made comparable: half-width and full-width, or two code points of one character, are the same. */
final class Printed {

    private static final int SHOWN = 60;

    private Printed() {}

    /** NFKC, white space trimmed and folded: for comparing only, never for what is kept. */
    static String comparable(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }

    /** NFKC without any white space, which a printed table puts wherever a line is full. */
    static String compact(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** A value cut to a length that fits a message. */
    static String shown(String value) {
        if (value.length() <= SHOWN) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return value.substring(0, end) + "… (" + value.length() + " characters)";
    }
}
