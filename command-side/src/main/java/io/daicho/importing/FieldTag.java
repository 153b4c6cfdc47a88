package io.daicho.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tag that a result may begin with, e.g. 【(1)都市づくり】: the cooperation field it is about. */
final class FieldTag {

    private static final Pattern LEADING = Pattern.compile("\\A\\s*【([^【】]*)】\\s*");

    private FieldTag() {}

    /**
     * The field a result names: what stands in its leading tag, where that is its only one. A result with several tags
     * is divided into sections, and none of them is what the whole measure is about.
     */
    static Optional<String> of(String result) {
        Matcher tag = LEADING.matcher(result);
        if (!tag.find() || result.indexOf('【', tag.end()) >= 0 || tag.group(1).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(tag.group(1).strip());
    }

    /** True where a result begins with a tag and goes on to others. */
    static boolean severalIn(String result) {
        Matcher tag = LEADING.matcher(result);
        return tag.find() && result.indexOf('【', tag.end()) >= 0;
    }

    /** The result without its leading tag. */
    static String without(String result) {
        return LEADING.matcher(result).replaceFirst("");
    }
}
