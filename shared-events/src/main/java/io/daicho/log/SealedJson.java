package io.daicho.log;

import io.daicho.catalogue.EventJson;
import io.daicho.events.ErasedText;
import io.daicho.proof.CanonicalJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts texts back in the place of their commitments. In canonical JSON no string can hold what is looked for, since each
 * quotation mark in a string has a backslash before it; so every match is an object that holds a commitment alone.
 */
final class SealedJson {

    static final String COMMITMENT = "commitment";

    private static final String BEGIN = "{\"" + COMMITMENT + "\":\"";
    private static final Pattern SEALED = Pattern.compile(Pattern.quote(BEGIN) + "([0-9a-f]{64})\"\\}");

    private SealedJson() {}

    /**
     * The JSON as it was before it was sealed, save that an erased text reads as {@link ErasedText#MARKER}.
     *
     * @throws AlteredText if one of the texts is not what the JSON is committed to
     */
    static String opened(String sealed, List<SealedText> texts) {
        if (texts.isEmpty() && !sealed.contains(BEGIN)) {
            return sealed;
        }
        var byCommitment = new HashMap<String, SealedText>();
        texts.forEach(text -> byCommitment.put(text.commitment(), text));
        var out = new StringBuilder(sealed.length());
        Matcher matcher = SEALED.matcher(sealed);
        int from = 0;
        while (matcher.find()) {
            SealedText text = byCommitment.remove(matcher.group(1));
            out.append(sealed, from, matcher.start());
            out.append(CanonicalJson.of(text == null ? ErasedText.MARKER : text.text()));
            from = matcher.end();
        }
        if (!byCommitment.isEmpty()) {
            throw new AlteredText(byCommitment.values().iterator().next().field());
        }
        return out.append(sealed, from, sealed.length()).toString();
    }

    /**
     * Every commitment in a sealed JSON object, under the JSON Pointer to it.
     *
     * @param part pointer to the object itself, e.g. {@code /payload}
     */
    static Map<String, String> commitments(String part, String sealed) {
        var found = new TreeMap<String, String>();
        if (sealed.contains(BEGIN)) {
            collect(part, EventJson.map(sealed), found);
        }
        return found;
    }

    private static void collect(String pointer, Map<?, ?> members, Map<String, String> found) {
        members.forEach((name, value) -> {
            String field = pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
            if (value instanceof Map<?, ?> object) {
                if (object.size() == 1 && object.get(COMMITMENT) instanceof String commitment) {
                    found.put(field, commitment);
                } else {
                    collect(field, object, found);
                }
            }
        });
    }
}
