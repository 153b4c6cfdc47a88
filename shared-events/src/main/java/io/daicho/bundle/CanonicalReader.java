package io.daicho.bundle;

import io.daicho.proof.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that is canonical by RFC 8785 and refuses any other: a space, members out of order or named twice, an escape
 * where none is needed, a number that is not an integer below 2^53. One value has one text, so equal values have equal hashes.
 */
final class CanonicalReader {

    /** Deeper nesting than any event has; a line of nothing but brackets must not exhaust the stack. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_INTEGER = 17;

    private final String text;
    private int next;
    private int depth;

    CanonicalReader(String text) {
        this.text = text;
    }

    /** Index of the next character to be read. */
    int index() {
        return next;
    }

    /** @throws NotCanonical unless exactly this stands next */
    void expect(String literal) {
        if (!text.startsWith(literal, next)) {
            throw fault("expected " + literal);
        }
        next += literal.length();
    }

    /** @throws NotCanonical unless everything has been read */
    void end() {
        if (next < text.length()) {
            throw fault("expected the end");
        }
    }

    /** A {@link Map}, {@link List}, {@link String}, {@link Long}, {@link Boolean} or null. */
    @Nullable
    Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> integer();
        };
    }

    private @Nullable Object literal(String literal, @Nullable Object value) {
        expect(literal);
        return value;
    }

    Map<String, @Nullable Object> object() {
        enter("{");
        var members = new LinkedHashMap<String, @Nullable Object>();
        String last = null;
        while (peek() != '}') {
            if (last != null) {
                expect(",");
            }
            int at = next;
            String name = string();
            if (last != null && last.compareTo(name) >= 0) {
                throw new NotCanonical(at, "member " + quoted(name) + " behind " + quoted(last));
            }
            expect(":");
            members.put(name, value());
            last = name;
        }
        leave("}");
        return members;
    }

    private List<@Nullable Object> array() {
        enter("[");
        var items = new ArrayList<@Nullable Object>();
        while (peek() != ']') {
            if (!items.isEmpty()) {
                expect(",");
            }
            items.add(value());
        }
        leave("]");
        return items;
    }

    private void enter(String bracket) {
        if (++depth > DEEPEST) {
            throw fault("nested deeper than " + DEEPEST);
        }
        expect(bracket);
    }

    private void leave(String bracket) {
        depth--;
        expect(bracket);
    }

    /** An integer below 2^53 either way, without a fraction, an exponent, a leading zero or a negative zero. */
    long integer() {
        int begin = next;
        while (next < text.length() && isOfNumber(text.charAt(next)) && next - begin <= LONGEST_INTEGER) {
            next++;
        }
        String digits = text.substring(begin, next);
        long number = begin == next ? 0 : parsed(digits);
        if (!Long.toString(number).equals(digits)
                || number >= CanonicalJson.INTEGER_LIMIT
                || number <= -CanonicalJson.INTEGER_LIMIT) {
            throw new NotCanonical(begin, "expected a value, numbers being integers below 2^53");
        }
        return number;
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '-';
    }

    private static long parsed(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    String string() {
        int begin = next;
        expect("\"");
        int from = next;
        while (peek() != '"') {
            if (text.charAt(next) == '\\') {
                return escapedString(begin);
            }
            plainCharacter();
        }
        return text.substring(from, next++);
    }

    /** A string with escapes: read without regard to their form, then compared with the one form there is. */
    private String escapedString(int begin) {
        next = begin + 1;
        var value = new StringBuilder();
        while (peek() != '"') {
            if (text.charAt(next) == '\\') {
                value.append(escaped());
            } else {
                value.append(text.charAt(next));
                plainCharacter();
            }
        }
        next++;
        return value.toString();
    }

    private char escaped() {
        int begin = next++;
        char escape = peek();
        next++;
        char character = switch (escape) {
            case '"', '\\' -> escape;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> controlCharacter();
            default -> throw new NotCanonical(begin, "an escape that is not needed");
        };
        String canonical = CanonicalJson.of(String.valueOf(character));
        if (!canonical.equals("\"" + text.substring(begin, next) + "\"")) {
            throw new NotCanonical(begin, "an escape that is not needed or not in its shortest form");
        }
        return character;
    }

    private char controlCharacter() {
        int begin = next;
        next = Math.min(text.length(), next + 4);
        try {
            int code = Integer.parseInt(text, begin, next, 16);
            if (code >= 0 && code < ' ') {
                return (char) code;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new NotCanonical(begin - 2, "an escape that is not needed");
    }

    private void plainCharacter() {
        if (text.charAt(next) < ' ') {
            throw fault("a control character that is not escaped");
        }
        next++;
    }

    private char peek() {
        if (next == text.length()) {
            throw fault("ends too early");
        }
        return text.charAt(next);
    }

    private NotCanonical fault(String what) {
        return new NotCanonical(next, what);
    }

    private static String quoted(String name) {
        return Excerpt.of(name);
    }
}
