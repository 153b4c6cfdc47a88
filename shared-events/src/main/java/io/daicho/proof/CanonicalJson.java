package io.daicho.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * RFC 8785 (JCS) text of a JSON value, for the subset the ledger allows: objects, arrays, strings, booleans, null and
 * integers below 2^53. Decimals are strings in the ledger, so the number formatting of ECMAScript is never needed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    /** Integers from here on lose precision in an IEEE 754 double, so RFC 8785 §3.2.2.3 cannot carry them. */
    public static final long INTEGER_LIMIT = 1L << 53;

    private CanonicalJson() {}

    /**
     * @param value a {@link Map} with string keys, {@link List}, {@link String}, {@link Boolean}, {@link Integer},
     *     {@link Long} or null
     * @throws IllegalArgumentException for any other type, for an integer of 2^53 or more either way, and for a lone surrogate
     */
    public static String of(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(checked(number));
            case String text -> writeString(text, out);
            case List<?> items -> writeArray(items, out);
            case Map<?, ?> members -> writeObject(members, out);
            default ->
                throw new IllegalArgumentException(
                        "no canonical JSON for " + value.getClass().getName());
        }
    }

    private static long checked(long number) {
        if (number >= INTEGER_LIMIT || number <= -INTEGER_LIMIT) {
            throw new IllegalArgumentException("integer of 2^53 or more: " + number);
        }
        return number;
    }

    private static void writeArray(List<?> items, StringBuilder out) {
        out.append('[');
        var separator = "";
        for (Object item : items) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeObject(Map<?, ?> members, StringBuilder out) {
        // String.compareTo orders by UTF-16 code units, which is the order RFC 8785 §3.2.3 asks for.
        var sorted = new TreeMap<String, @Nullable Object>();
        members.forEach((name, member) -> sorted.put(name(name), member));
        out.append('{');
        var separator = "";
        for (var member : sorted.entrySet()) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static String name(@Nullable Object name) {
        if (name instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("member name is not a string: " + name);
    }

    /** Appends the quoted string with the escapes of RFC 8785 §3.2.2.2. */
    static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else if (Character.isSurrogate(c)) {
                        writeSurrogatePair(text, i++, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void writeSurrogatePair(String text, int at, StringBuilder out) {
        if (at + 1 >= text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("lone surrogate at index " + at);
        }
        out.append(text, at, at + 2);
    }
}
