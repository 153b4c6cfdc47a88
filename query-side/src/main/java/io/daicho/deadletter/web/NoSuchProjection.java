package io.daicho.deadletter.web;

/** There is no projection of the name in the path. */
final class NoSuchProjection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchProjection(String name) {
        super("there is no projection " + name);
    }
}
