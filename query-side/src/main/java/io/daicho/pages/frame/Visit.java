package io.daicho.pages.frame;

import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ReadAt;
import io.daicho.report.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a page: all that its address says. A field left blank in a form is as if it were not there.
 *
 * @param path of the page without its language, e.g. {@code /measures}; empty for the first page
 * @param parameters by name, none of them blank
 */
public record Visit(Language language, String path, SortedMap<String, String> parameters) {

    static final String AS_OF = "asOf";
    static final String AT_POSITION = "atPosition";
    private static final String MIN_POSITION = "minPosition";
    static final String CURSOR = "cursor";

    /** What chooses a moment or a part of a list, and not the page. */
    private static final List<String> OF_A_READING = List.of(AS_OF, AT_POSITION, MIN_POSITION, CURSOR);

    public Visit {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    static Visit of(Language language, String path, Map<String, String[]> sent) {
        var parameters = new TreeMap<String, String>();
        sent.forEach((name, values) -> {
            if (!values[0].isBlank()) {
                parameters.put(name, values[0].strip());
            }
        });
        return new Visit(language, path, parameters);
    }

    public @Nullable String text(String name) {
        return parameters.get(name);
    }

    /** @throws BadParameter if it is no whole number */
    public @Nullable Integer number(String name) {
        Long number = position(name);
        if (number != null && number != number.intValue()) {
            throw new BadParameter(name, number.toString(), "is too large");
        }
        return number == null ? null : number.intValue();
    }

    /** @throws BadParameter if it is no whole number */
    public @Nullable Long position(String name) {
        String text = text(name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new BadParameter(name, String.valueOf(text), "is not a whole number");
        }
    }

    /** @throws BadParameter if it is none of the constants */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new BadParameter(name, text, "is not one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** The moment the page is asked for. */
    public ReadAt at() {
        return new ReadAt(position(MIN_POSITION), text(AS_OF), position(AT_POSITION));
    }

    /** The part of a list that is asked for. */
    public PageAsked page(int size) {
        return new PageAsked(size, text(CURSOR));
    }

    /** Addresses of other pages, for the same moment and in the same language. */
    public PageLinks links() {
        if (text(AS_OF) != null) {
            return new PageLinks(language, AS_OF, text(AS_OF));
        }
        return text(AT_POSITION) == null
                ? new PageLinks(language, null, null)
                : new PageLinks(language, AT_POSITION, text(AT_POSITION));
    }

    /** What chooses the page, without the moment. */
    public SortedMap<String, String> question() {
        var question = new TreeMap<>(parameters);
        question.keySet().removeAll(OF_A_READING);
        return question;
    }
}
