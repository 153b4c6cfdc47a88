package io.daicho.importing.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the styles under which Excel shows something quite different from the number it stores: dates, times and
 * percentages. What is printed is what counts here, so such a cell cannot be taken.
 */
final class NumberFormats {

    // what is never closed goes on to the end: a search for each end anew would take the square of the length
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*+\"?|\\\\.|\\[[^\\]]*+\\]?|_.");
    private static final Pattern DATE_OR_PERCENT = Pattern.compile("[ymdhsgeYMDHSGE%]");

    private final List<Boolean> disguises;

    private NumberFormats(List<Boolean> disguises) {
        this.disguises = disguises;
    }

    static NumberFormats read(Workbook workbook, @Nullable String path) throws IOException {
        List<Boolean> disguises = new ArrayList<>();
        if (path != null && workbook.has(path)) {
            Map<String, Boolean> ownFormats = new HashMap<>();
            boolean cellFormats = false;
            try (PartXml xml = PartXml.open(workbook, path)) {
                while (xml.nextTag()) {
                    if (xml.starts("numFmt")) {
                        ownFormats.put(attribute(xml, "numFmtId"), isDisguise(attribute(xml, "formatCode")));
                    } else if (xml.starts("cellXfs")) {
                        cellFormats = true;
                    } else if (xml.ends("cellXfs")) {
                        cellFormats = false;
                    } else if (cellFormats && xml.starts("xf")) {
                        String id = attribute(xml, "numFmtId");
                        Boolean own = ownFormats.get(id);
                        disguises.add(own == null ? isBuiltInDisguise(id) : own);
                    }
                }
            }
        }
        return new NumberFormats(disguises);
    }

    private static String attribute(PartXml xml, String name) {
        String value = xml.attribute(name);
        return value == null ? "" : value;
    }

    private static boolean isDisguise(String code) {
        return !code.equalsIgnoreCase("General")
                && DATE_OR_PERCENT
                        .matcher(LITERALS.matcher(code).replaceAll(""))
                        .find();
    }

    private static boolean isBuiltInDisguise(String id) {
        // the built-in numbers of percentages, and of dates and times incl. the Japanese ones (ECMA-376 part 1,
        // 18.8.30)
        int number = id.matches("\\d{1,4}") ? Integer.parseInt(id) : 0;
        return number == 9
                || number == 10
                || (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }

    boolean disguises(@Nullable String style) {
        if (style == null || !style.matches("\\d{1,6}")) {
            return false;
        }
        int index = Integer.parseInt(style);
        return index < disguises.size() && disguises.get(index);
    }
}
