package io.daicho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identity of a partner city: a lower-case Latin name with hyphens, e.g. {@code new-south-wales}. */
public record CitySlug(@JsonValue String value) implements Comparable<CitySlug> {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    // ids name streams: a city under the id that a measure will have would keep that measure out for ever
    private static final Pattern UUID = Pattern.compile("[a-f0-9]{8}(-[a-f0-9]{4}){3}-[a-f0-9]{12}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CitySlug {
        if (value.length() > 60 || !SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "city slug is not lower-case Latin words joined by hyphens: " + Texts.shown(value));
        }
        if (UUID.matcher(value).matches()) {
            throw new IllegalArgumentException("city slug is a UUID, as ids of measures are: " + value);
        }
    }

    @Override
    public int compareTo(CitySlug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
