package io.daicho.queryside.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** An attribute of a request that asks a reading operation for the states of its resource, not for one answer. */
public final class StatesAsked {

    private static final String ATTRIBUTE = StatesAsked.class.getName();

    private @Nullable Found found;

    /**
     * What an operation has told.
     *
     * @param newest the newest position it could answer for
     */
    public record Found(ResourceStates states, ResourceUris uris, long newest) {}

    public static StatesAsked of(HttpServletRequest request) {
        var asked = new StatesAsked();
        request.setAttribute(ATTRIBUTE, asked);
        return asked;
    }

    static @Nullable StatesAsked in(HttpServletRequest request) {
        return (StatesAsked) request.getAttribute(ATTRIBUTE);
    }

    void answer(ResourceStates states, ResourceUris uris, long newest) {
        found = new Found(states, uris, newest);
    }

    /** Null if the operation keeps no states. */
    public @Nullable Found found() {
        return found;
    }
}
