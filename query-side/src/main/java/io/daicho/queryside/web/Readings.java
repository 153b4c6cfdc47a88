package io.daicho.queryside.web;

import io.daicho.projection.ReadModel;
import org.springframework.stereotype.Component;

/** Begins readings, with the patience that is set. */
@Component
public class Readings {

    private final QuerySideSettings settings;

    Readings(QuerySideSettings settings) {
        this.settings = settings;
    }

    /** For an answer that is no list. */
    public Reading of(ReadModel model, ReadAt at) {
        return Reading.of(model, at, null, settings);
    }

    /**
     * For a page of a list.
     *
     * @param question all that decides which items the list has, in a form that tells different ones apart
     */
    public Reading ofPage(ReadModel model, ReadAt at, PageAsked page, Object... question) {
        return Reading.of(model, at, page, settings, question);
    }
}
