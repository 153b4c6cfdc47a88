package io.daicho.operations.limits;

/** As many of a kind are under way as this process takes on; asking again in a moment may help. */
public final class TooManyAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyAtOnce(String name, int most) {
        super("at most " + most + " " + name + " at once");
    }
}
