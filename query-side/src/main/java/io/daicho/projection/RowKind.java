package io.daicho.projection;

import java.util.regex.Pattern;

/**
 * One kind of row of a projection.
 *
 * @param prefix first part of the keys of its rows
 * @param rowClass a record that JSON can hold
 */
public record RowKind<T>(String prefix, Class<T> rowClass) {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z-]*");

    public RowKind {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("row prefix is not lower-case Latin: " + prefix);
        }
    }

    public RowKey<T> key(Object... parts) {
        var id = new StringBuilder(prefix);
        for (Object part : parts) {
            id.append('/').append(escaped(part.toString()));
        }
        return new RowKey<>(id.toString(), rowClass);
    }

    /** Escapes what separates parts and what tells a superseded version's id from a key. */
    private static String escaped(String part) {
        return part.replace("%", "%25").replace("/", "%2F").replace("@", "%40");
    }
}
