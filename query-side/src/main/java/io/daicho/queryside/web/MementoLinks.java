package io.daicho.queryside.web;

import io.daicho.asof.AsOfTexts;
import io.daicho.asof.LedgerMoments;
import io.daicho.queryside.web.ResourceStates.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links of RFC 7089 in the form of RFC 8288, each said once with all the relations it has. */
final class MementoLinks {

    private static final String TIME_MAP_TYPE = "application/link-format";

    private final ResourceUris uris;
    private final LedgerMoments moments;
    private final List<String> links = new ArrayList<>();
    private final Map<Long, String> mementos = new LinkedHashMap<>();

    MementoLinks(ResourceUris uris, LedgerMoments moments) {
        this.uris = uris;
        this.moments = moments;
        links.add("<" + uris.original() + ">; rel=\"original timegate\"");
    }

    MementoLinks timeMap() {
        links.add("<" + uris.timeMap() + ">; rel=\"timemap\"; type=\"" + TIME_MAP_TYPE + "\"");
        return this;
    }

    MementoLinks add(String relation, Optional<State> state) {
        state.ifPresent(present -> mementos.merge(present.from(), relation, (some, more) -> some + " " + more));
        return this;
    }

    String text() {
        var all = new ArrayList<>(links);
        mementos.forEach((position, relations) -> all.add(memento(uris, moments, position, relations + " memento")));
        return String.join(", ", all);
    }

    static String memento(ResourceUris uris, LedgerMoments moments, long position, String relations) {
        return "<" + uris.memento(position) + ">; rel=\"" + relations + "\"; datetime=\""
                + AsOfTexts.httpDate(moments.timeOf(position)) + "\"";
    }
}
