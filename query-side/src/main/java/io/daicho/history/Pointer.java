package io.daicho.history;

import java.util.Arrays;
import java.util.List;

/** JSON Pointers as text (RFC 6901): each name behind a slash, with {@code ~} and {@code /} escaped in it. */
final class Pointer {

    /** The whole document. */
    static final String ROOT = "";

    private Pointer() {}

    static String to(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    static String to(String parent, int index) {
        return parent + '/' + index;
    }

    /** The names on the way from the root. */
    static List<String> names(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
