package io.daicho.standalone.cli;

import tools.jackson.databind.JsonNode;

/** JSON cut to what fits a glance: lists to their first element, texts and the whole to some characters. */
final class ShortJson {

    private static final int LONGEST_TEXT = 40;
    private static final int LONGEST = 320;
    private static final String CUT = "…";

    private ShortJson() {}

    static String of(JsonNode json) {
        StringBuilder text = new StringBuilder();
        write(json, text);
        return cut(text.toString(), LONGEST);
    }

    private static void write(JsonNode json, StringBuilder text) {
        if (json.isObject()) {
            String separator = "{";
            for (var member : json.properties()) {
                text.append(separator).append('"').append(member.getKey()).append("\": ");
                write(member.getValue(), text);
                separator = ", ";
            }
            text.append(json.isEmpty() ? "{}" : "}");
        } else if (json.isArray()) {
            text.append('[');
            if (!json.isEmpty()) {
                write(json.path(0), text);
            }
            text.append(json.size() > 1 ? ", " + CUT + (json.size() - 1) + " more]" : "]");
        } else if (json.isString()) {
            text.append('"').append(cut(json.asString(), LONGEST_TEXT)).append('"');
        } else {
            text.append(json);
        }
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest)) + CUT;
    }
}
