package io.daicho.queryside.web;

/** A parameter of a request is not valid. */
public final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final String field;
    private final String value;

    /** @param message what is wrong with it, to be read after the field's name */
    public BadParameter(String field, String value, String message) {
        super(message);
        this.field = field;
        this.value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    /** Name of the parameter. */
    public String field() {
        return field;
    }

    ParameterFault fault() {
        return new ParameterFault(field, value, String.valueOf(getMessage()));
    }
}
