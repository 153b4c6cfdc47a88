package io.daicho.audit;

import java.util.HexFormat;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Values from the database, short enough for a report. */
final class Shown {

    private static final int LONGEST = 200;

    private Shown() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Binary bytes -> cut(HexFormat.of().formatHex(bytes.getData()));
            case Object other -> cut(other.toString());
        };
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
