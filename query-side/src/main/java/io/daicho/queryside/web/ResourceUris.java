package io.daicho.queryside.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The URIs of one resource over time, as RFC 7089 names them. The resource is its own timegate.
 *
 * @param origin scheme, host and port, as the client addressed them
 * @param path path and query of the resource, without a moment
 */
public record ResourceUris(String origin, String path) {

    static final String TIME_MAP = "/api/timemap";

    /** Parameters that choose a moment or a page: what is asked without them is the resource. */
    private static final Set<String> OF_A_READING = Set.of("asOf", "atPosition", "minPosition", "cursor");

    /** The resource that a request is about. */
    public static ResourceUris of(HttpServletRequest request) {
        String origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = kept(request.getQueryString());
        return new ResourceUris(origin, query.isEmpty() ? path : path + "?" + query);
    }

    private static String kept(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !OF_A_READING.contains(name(pair)))
                        .collect(Collectors.joining("&"));
    }

    private static String name(String pair) {
        String name = pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('='));
        return URLDecoder.decode(name, StandardCharsets.UTF_8);
    }

    public String original() {
        return origin + path;
    }

    public String memento(long position) {
        return original() + (path.contains("?") ? "&" : "?") + "atPosition=" + position;
    }

    public String timeMap() {
        return origin + TIME_MAP + "?uri=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
