package io.daicho.importing.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a cell as it is gathered: kept up to a limit, counted beyond it. */
final class CellText {

    /** Office Open XML writes characters that XML cannot carry this way (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final int limit;
    private final StringBuilder kept = new StringBuilder();
    private long size;

    CellText(int limit) {
        this.limit = limit;
    }

    void add(char[] chars, int from, int length) {
        int room = (int) Math.max(0, Math.min(length, limit - size));
        kept.append(chars, from, room);
        size += length;
    }

    Text done() {
        String text = kept.toString();
        if (text.contains("_x")) {
            text = ESCAPE.matcher(text)
                    .replaceAll(match ->
                            Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
        }
        return new Text(text, size);
    }

    /**
     * @param kept the text, or its beginning where it is longer than the limit
     * @param size characters of the whole text
     */
    record Text(String kept, long size) {

        static final Text EMPTY = new Text("", 0);
    }
}
