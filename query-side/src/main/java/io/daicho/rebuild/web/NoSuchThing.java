package io.daicho.rebuild.web;

/** What a path names does not exist. */
final class NoSuchThing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NoSuchThing(String message) {
        super(message);
    }

    static NoSuchThing named(String kind, String name) {
        return new NoSuchThing("there is no " + kind + " " + name);
    }
}
