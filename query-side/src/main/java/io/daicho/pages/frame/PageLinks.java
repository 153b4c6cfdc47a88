package io.daicho.pages.frame;

import io.daicho.report.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of pages. They all keep the moment, so that whoever looks at the past stays there.
 *
 * @param momentName parameter that names the moment, or null for the newest
 * @param moment its value
 */
public record PageLinks(
        Language language,
        @Nullable String momentName,
        @Nullable String moment) {

    /**
     * A page.
     *
     * @param path without language, e.g. {@code /measures}
     * @param namesAndValues of parameters, by turns; those whose value is null or empty are left out
     */
    public String to(String path, @Nullable Object... namesAndValues) {
        return "/" + language.tag() + path + query(path, namesAndValues);
    }

    /** The same for an operation of the API, whose path has no language. */
    public String api(String path, @Nullable Object... namesAndValues) {
        return path + query(path, namesAndValues);
    }

    private String query(String path, @Nullable Object... namesAndValues) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            add(pairs, String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        if (momentName != null) {
            add(pairs, momentName, moment);
        }
        if (pairs.isEmpty()) {
            return "";
        }
        return (path.contains("?") ? "&" : "?") + String.join("&", pairs);
    }

    private static void add(ArrayList<String> pairs, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            pairs.add(encoded(name) + "=" + encoded(value.toString()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A page with all the parameters that another was asked with. */
    public String to(String path, Map<String, String> parameters) {
        return to(path, flat(parameters));
    }

    private static Object[] flat(Map<String, String> parameters) {
        var flat = new ArrayList<Object>();
        parameters.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray();
    }

    /** The page of a visit, one parameter changed; null leaves it out. */
    public String with(Visit visit, String name, @Nullable Object value) {
        var parameters = new TreeMap<>(visit.question());
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value.toString());
        }
        return to(visit.path(), parameters);
    }

    public PageLinks at(long position) {
        return new PageLinks(language, Visit.AT_POSITION, Long.toString(position));
    }

    public PageLinks now() {
        return new PageLinks(language, null, null);
    }

    public PageLinks in(Language other) {
        return new PageLinks(other, momentName, moment);
    }
}
