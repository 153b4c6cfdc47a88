package io.daicho.commandside.web;

/**
 * One member of a request that is not accepted.
 *
 * @param field path of the member, e.g. {@code result.figures[0].value}, or the name of a header
 * @param value what was sent, shortened; empty where nothing was
 */
public record FieldError(String field, String value, String message) {

    private static final int SHOWN = 200;

    public FieldError {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
