package io.daicho.timemap.web;

import io.daicho.timemap.web.TimeMap.Memento;
import java.util.ArrayList;
import java.util.List;

/** TimeMaps as {@code application/link-format} (RFC 6690), with the relations of RFC 7089. */
final class LinkFormat {

    static final String TYPE = "application/link-format";

    private LinkFormat() {}

    /**
     * Writes a part of a TimeMap.
     *
     * @param self URI of this part
     * @param next URI of the next part, unused at the end
     * @param atStart whether this part is the first
     */
    static String write(TimeMap map, String self, String next, boolean atStart) {
        var links = new ArrayList<String>();
        links.add("<" + map.original() + ">; rel=\"original timegate\"");
        links.add("<" + self + ">; rel=\"self\"; type=\"" + TYPE + "\"" + span(map.items()));
        if (map.next() != null) {
            links.add("<" + next + ">; rel=\"timemap next\"; type=\"" + TYPE + "\"");
        }
        for (int i = 0; i < map.items().size(); i++) {
            boolean first = atStart && i == 0;
            boolean last = map.next() == null && i == map.items().size() - 1;
            Memento memento = map.items().get(i);
            links.add("<" + memento.uri() + ">; rel=\"" + (first ? "first " : "") + (last ? "last " : "")
                    + "memento\"; datetime=\"" + memento.datetime() + "\"");
        }
        return String.join(",\n", links) + "\n";
    }

    private static String span(List<Memento> items) {
        return items.isEmpty()
                ? ""
                : "; from=\"" + items.getFirst().datetime() + "\"; until=\""
                        + items.getLast().datetime() + "\"";
    }
}
