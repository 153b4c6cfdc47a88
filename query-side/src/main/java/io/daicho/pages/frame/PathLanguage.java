package io.daicho.pages.frame;

import io.daicho.report.Language;
import org.jspecify.annotations.Nullable;

/** The language of a page stands first in its path, so that an address shows everybody the same. */
final class PathLanguage {

    private static final int LENGTH = 3;

    private PathLanguage() {}

    /** Null for a path that is not a page's. */
    static @Nullable Language of(String path) {
        for (Language language : Language.values()) {
            String first = "/" + language.tag();
            if (path.equals(first) || path.startsWith(first + "/")) {
                return language;
            }
        }
        return null;
    }

    /** The path behind the language, without a slash at its end. */
    static String without(String path) {
        String rest = of(path) == null ? path : path.substring(LENGTH);
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
