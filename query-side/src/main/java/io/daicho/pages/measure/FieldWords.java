package io.daicho.pages.measure;

import io.daicho.events.CovidEffect;
import io.daicho.events.ErasedText;
import io.daicho.events.Outcome;
import io.daicho.history.FieldChange;
import io.daicho.pages.frame.Formats;
import io.daicho.report.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fields of a measure's record and their values, in the words of a language. */
@Component
class FieldWords {

    private static final String YEARS = "years";

    /**
     * A field that changed.
     *
     * @param pointer where it stands in the record (RFC 6901)
     * @param parts the old value and the new one, part by part
     */
    record Difference(String field, String pointer, List<TextDifference.Part> parts) {

        /** As an id in the page. */
        public String anchor() {
            return pointer.substring(1).replace('/', '-');
        }
    }

    private final MessageSource words;

    FieldWords(MessageSource words) {
        this.words = words;
    }

    List<Difference> differences(List<FieldChange> changes, Formats show) {
        return changes.stream()
                .map(change -> new Difference(
                        field(change.pointer(), show),
                        change.pointer(),
                        TextDifference.between(value(change.from(), show), value(change.to(), show))))
                .toList();
    }

    /** The field at a pointer, e.g. 令和3年度 実績. */
    String field(String pointer, Formats show) {
        String[] names = pointer.substring(1).split("/", -1);
        Locale locale = Locale.forLanguageTag(show.language().tag());
        return names.length == 3 && names[0].equals(YEARS)
                ? show.year(Integer.parseInt(names[1])) + " " + word("field.year." + names[2], locale)
                : word("field." + names[0], locale);
    }

    private String word(String code, Locale locale) {
        return words.getMessage(code, null, locale);
    }

    /** A value of the record as a line or more of text; empty for nothing. */
    String value(JsonNode value, Formats show) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(element -> value(element, show))
                    .collect(Collectors.joining(show.language() == Language.JA ? "、" : ", "));
        }
        return value.isObject() ? object(value, show) : plain(value, show);
    }

    private String object(JsonNode value, Formats show) {
        if (value.has("printed")) {
            return value.get("printed").asString();
        }
        if (value.has("effects")) {
            String effects = value(value.get("effects"), show);
            return value.path("effects").size() == value.path("marks").asInt()
                    ? effects
                    : effects + " (" + value.path("marks").asInt() + ")";
        }
        if (value.has("label")) {
            String unit = value.path("unit").isNull() ? "" : value.path("unit").asString("");
            return value.get("label").asString() + " " + value.path("value").asString() + unit;
        }
        String first = value.has("number")
                ? value.get("number").asString()
                : value.path("letter").asString("");
        return first + " " + value.path("name").asString("");
    }

    private String plain(JsonNode value, Formats show) {
        String text = value.asString();
        if (text.equals(ErasedText.MARKER)) {
            return word("erased", Locale.forLanguageTag(show.language().tag()));
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(text)) {
                return show.outcome(outcome);
            }
        }
        for (CovidEffect effect : CovidEffect.values()) {
            if (effect.name().equals(text)) {
                return show.effect(effect);
            }
        }
        return switch (text) {
            case "OPEN", "COMPLETED" ->
                word("status." + text, Locale.forLanguageTag(show.language().tag()));
            default -> text;
        };
    }
}
