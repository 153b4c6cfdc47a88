package io.daicho.queryside;

import io.daicho.queryside.HttpReader.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of an answer or of a TimeMap in link format, read as RFC 8288 writes them. */
record Links(List<Link> all) {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:\\s*;\\s*[a-z]+=\"[^\"]*\")*)\\s*(?:,\\s*|$)");
    private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    record Link(String uri, List<String> relations, String datetime) {

        /** Path and query, to be asked for again. */
        String path() {
            URI parsed = URI.create(uri);
            return parsed.getRawPath() + (parsed.getRawQuery() == null ? "" : "?" + parsed.getRawQuery());
        }
    }

    static Links of(Answer answer) {
        return of(answer.header("Link"));
    }

    static Links of(String text) {
        Matcher matcher = LINK.matcher(text.strip());
        var links = new ArrayList<Link>();
        int end = 0;
        while (matcher.lookingAt()) {
            String relations = "";
            String datetime = "";
            Matcher parameter = PARAMETER.matcher(matcher.group(2));
            while (parameter.find()) {
                if (parameter.group(1).equals("rel")) {
                    relations = parameter.group(2);
                } else if (parameter.group(1).equals("datetime")) {
                    datetime = parameter.group(2);
                }
            }
            links.add(new Link(matcher.group(1), Arrays.asList(relations.split(" ")), datetime));
            end = matcher.end();
            matcher.region(end, text.strip().length());
        }
        if (end != text.strip().length()) {
            throw new IllegalArgumentException("not links from character " + end + ": " + text);
        }
        return new Links(links);
    }

    Optional<Link> relation(String name) {
        return all.stream().filter(link -> link.relations().contains(name)).findFirst();
    }

    List<Link> mementos() {
        return all.stream().filter(link -> link.relations().contains("memento")).toList();
    }
}
