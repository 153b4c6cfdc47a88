package io.daicho.report.format;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking text for a formula. Readers who want the text back take one apostrophe away where
 * apostrophes are followed by one of the characters that begin a formula.
 */
final class Formulas {

    /** What OWASP names, and its full-width forms, which some spreadsheets take for the same. */
    private static final Pattern BEGINNING = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private Formulas() {}

    static String neutralised(String text) {
        return BEGINNING.matcher(text).matches() ? "'" + text : text;
    }
}
